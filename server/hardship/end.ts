import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { HardshipEnd } from "#server/platform/prisma/enums.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { PlanRow } from "#server/plans/rows.ts";
import { changeRequest, type LockedRequest, mustWait } from "./locked.ts";
import { isBeingPaid, openOf, termsUnder } from "./need.ts";
import { canWithdraw } from "./policy.ts";
import { datesAfterPause, type Open, type Rescheduled, scheduleUnder } from "./relief.ts";
import { reschedule } from "./reschedule.ts";
import type { Relief } from "./schema.ts";
import { tellOf } from "./tell.ts";
import { mustBeTrained } from "./trained.ts";

type Terms = { planId: string; firstOn: string; lastOn: string; count: number; minor: number };

type Agreement = {
  id: string;
  relief: Relief;
  /** They have said yes to it. */
  withCustomer: boolean;
  text: string | null;
  /** As the preview has shown them. */
  terms: Terms[];
};

/**
 * In force at once for all its plans. The very same again is fine.
 * @throws Conflict when it is not what was asked for and the customer has not said yes, when a payment is on its way,
 * or when another day or payment has made it something else than was shown
 */
export async function agreeOnRelief(viewer: Viewer, asked: Agreement) {
  await mustBeTrained(viewer);
  await changeRequest(viewer, asked.id, async (tx, found) => {
    const { row, plans, today } = found;
    if (row.end === "agreed" && row.relief === asked.relief) return;
    mustWait(row);
    if (row.wish !== asked.relief && !asked.withCustomer) throw new Conflict("hardship.notAsked");
    mustBePayable(plans);
    if (!isAsShown(asked, plans, today)) throw new Conflict("hardship.changed");
    const { relief } = asked;
    await endPause(tx, found, (open) => scheduleUnder(relief, open, today));
    await endRequest(tx, found, { end: "agreed", by: viewer, text: asked.text, relief });
  });
}

function mustBePayable(plans: PlanRow[]) {
  if (plans.length === 0) throw new Conflict("plans.nothingOwed");
  if (plans.some(isBeingPaid)) throw new Conflict("hardship.beingPaid");
}

function isAsShown({ relief, terms }: Agreement, plans: PlanRow[], today: string) {
  const shown = new Map(terms.map((one) => [one.planId, one]));
  return (
    shown.size === plans.length &&
    plans.every((plan) => {
      const { firstOn, lastOn, count, amount } = termsUnder(relief, plan, today);
      const one = shown.get(plan.id);
      const isSame = one?.firstOn === firstOn && one.lastOn === lastOn;
      return isSame && one.count === count && one.minor === amount.minor;
    })
  );
}

/** No relief helps, and the customer reads why and what does; their payments go on with notice. */
export async function declineRelief(viewer: Viewer, { id, text }: { id: string; text: string }) {
  await mustBeTrained(viewer);
  await changeRequest(viewer, id, async (tx, found) => {
    const { row } = found;
    if (row.end === "declined" && row.answer === withoutSecrets(text)) return;
    mustWait(row);
    await resume(tx, found);
    await endRequest(tx, found, { end: "declined", by: viewer, text });
  });
}

/** They can pay after all. */
export async function withdrawRequest(viewer: Viewer, id: string) {
  authorize(canWithdraw(viewer));
  await changeRequest(viewer, id, async (tx, found) => {
    if (found.row.end === "withdrawn") return;
    mustWait(found.row);
    await resume(tx, found);
    await endRequest(tx, found, { end: "withdrawn", by: viewer });
  });
}

/** @returns whether it was so: nothing is owed of any plan of it any more */
export async function endWhereNothingIsOwed(id: string) {
  let hasEnded = false;
  await changeRequest(null, id, async (tx, found) => {
    if (found.row.endedAt || found.plans.length > 0) return;
    hasEnded = true;
    await endPause(tx, found, () => []);
    await endRequest(tx, found, { end: "nothing_owed", by: null });
  });
  return hasEnded;
}

const resume = (tx: Tx, found: LockedRequest) =>
  endPause(tx, found, (open, { heldOn }) =>
    datesAfterPause(open, { from: heldOn, to: found.today }),
  );

type NewDates = (open: Open[], plan: { heldOn: string }) => Rescheduled[];

async function endPause(tx: Tx, { row, plans, locked, at }: LockedRequest, datesOf: NewDates) {
  await tx.hardship.updateMany({
    where: { requestId: row.id, endedAt: null },
    data: { endedAt: at },
  });
  for (const plan of plans) {
    const lock = locked.find(({ id }) => id === plan.id);
    const open = openOf(plan);
    const dues = datesOf(open, { heldOn: dayIn(plan.customer.timeZone, pausedAt(plan) ?? at) });
    if (lock && dues.length > 0) await reschedule(tx, { plan, locked: lock, open, dues, at });
  }
}

/** Of one that was added later, since then. */
const pausedAt = ({ hardships }: PlanRow) =>
  hardships.find(({ endedAt }) => endedAt === null)?.openedAt;

type Ending = { end: HardshipEnd; by: Viewer | null; text?: string | null; relief?: Relief };

async function endRequest(tx: Tx, { row, at }: LockedRequest, { end, by, text, relief }: Ending) {
  await tx.hardshipRequest.update({
    where: { id: row.id },
    data: {
      end,
      endedAt: at,
      endedById: by?.id ?? null,
      relief: relief ?? null,
      answer: text ? withoutSecrets(text) : "",
    },
  });
  await tellOf(tx, { requestId: row.id, step: end, by, isPast: false });
}
