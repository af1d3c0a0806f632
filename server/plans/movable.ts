import { dayOf } from "#server/platform/calendar.ts";
import {
  daysToMoveTo,
  DEFAULT_MOVE_RULES,
  type MovableInstalment,
  type MovablePlan,
  refusalToMove,
} from "./moving.ts";
import { boundOf } from "./payment-part.ts";
import type { PlanRow } from "./rows.ts";
import type { MoveAnswer } from "./schema.ts";

type Instalment = PlanRow["instalments"][number];
type Extension = Instalment["extensions"][number];

export const moveAnswer = (plan: PlanRow, instalment: Instalment, today: string): MoveAnswer =>
  daysToMoveTo(movableOf(plan, instalment), factsOf(plan), rulesOf(plan), today);

export const refusalToMoveIn = (
  plan: PlanRow,
  instalment: Instalment,
  asked: { toOn: string; today: string },
) => refusalToMove(movableOf(plan, instalment), factsOf(plan), rulesOf(plan), asked);

const rulesOf = ({ moveRules }: PlanRow) => moveRules ?? DEFAULT_MOVE_RULES;

export const hasOpenCase = ({ purchase }: PlanRow) =>
  purchase.cases.some(({ endedAt }) => endedAt === null);

export const isInHardship = ({ hardships }: PlanRow) =>
  hardships.some(({ endedAt }) => endedAt === null);

const factsOf = (plan: PlanRow): MovablePlan => ({
  hasOpenCase: hasOpenCase(plan),
  isInHardship: isInHardship(plan),
  moves: plan.instalments.flatMap(ownMoves).length,
});

/** What a hold or a hardship has put later is agreed on from then on. */
const isShift = ({ cause }: Extension) => cause === "on_hold" || cause === "hardship";

function sinceShift({ extensions }: Pick<Instalment, "extensions">) {
  return extensions.slice(extensions.findLastIndex(isShift) + 1);
}

/** The day agreed on, before the customer or a pay day has put it elsewhere. */
export const agreedOnOf = (instalment: Instalment) =>
  dayOf(sinceShift(instalment)[0]?.fromOn ?? instalment.dueOn);

/** A pay day for all plans is none of the moves that the rules count, nor is what a hold has put later. */
export const ownMoves = ({ extensions }: Pick<Instalment, "extensions">) =>
  extensions.filter(({ cause }) => cause === "asked");

export const pendingMinorOf = ({ payments }: PlanRow, { id }: Instalment) =>
  boundOf(payments.filter(({ instalmentId }) => instalmentId === id));

/** The days of a move are counted from where a pay day has put it, if it was that. */
function movableOf(plan: PlanRow, instalment: Instalment): MovableInstalment {
  const place = plan.instalments.indexOf(instalment);
  const next = plan.instalments.slice(place + 1).find((later) => later.outstandingMinor > 0);
  const { dueOn, outstandingMinor } = instalment;
  const moves = ownMoves(instalment);
  const [first] = ownMoves({ extensions: sinceShift(instalment) });
  return {
    dueOn: dayOf(dueOn),
    agreedOn: dayOf(first?.fromOn ?? dueOn),
    nextDueOn: next ? dayOf(next.dueOn) : null,
    moves: moves.length,
    isOwed: outstandingMinor > 0,
    isBeingPaid: outstandingMinor > 0 && pendingMinorOf(plan, instalment) >= outstandingMinor,
  };
}
