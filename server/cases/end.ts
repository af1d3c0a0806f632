import { v7 as newId } from "uuid";
import { refundIn } from "#server/payments/refund.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { daysUntil } from "#server/platform/format/day.ts";
import { announce } from "#server/platform/happening.ts";
import type { CaseEnd } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { fetchPlanIn } from "#server/plans/rows.ts";
import { datesAfterHold } from "./after-hold.ts";
import { type Actor, changeCase, changeCaseIn, type LockedCase, mustBeOpen } from "./locked.ts";
import { canHandleCases, canSpeak, isForUs } from "./policy.ts";
import { mustBeApproved, mustBeOfAnother, propose } from "./propose.ts";
import { refundRulesInForce } from "./rules.ts";
import { isSaid, mustHaveSeen, writeStep } from "./write.ts";

type Ending = { end: CaseEnd; by: Actor; text?: string; key?: string | undefined };

type Decision =
  | { id: string; end: "accepted"; minor: number; text?: string | null; seen?: string | undefined }
  | {
      id: string;
      end: "declined";
      text: string;
      key?: string | undefined;
      seen?: string | undefined;
    };

/** `proposed`: it is more than this agent decides on alone, and waits for somebody who answers for others. */
export type Outcome = "decided" | "proposed";

/**
 * As the shop has answered, or as we decide where it did not. The very same again is fine.
 * @param by null when the shop's own system says so
 */
export async function decideCase(by: Actor, decision: Decision, past?: Date) {
  await decide(by, decision, past);
}

/** By staff, who may be allowed less than this. */
export const acceptCase = (viewer: Viewer, acceptance: Omit<Acceptance, "end">) =>
  decide(viewer, { ...acceptance, end: "accepted" });

async function decide(by: Actor, decision: Decision, past?: Date): Promise<Outcome> {
  authorize(by === null || canHandleCases(by));
  let outcome: Outcome = "decided";
  const change = async (tx: Tx, found: LockedCase) => {
    outcome = await decideIn(tx, by, found, decision);
  };
  await changeCase(by, decision.id, change, past);
  return outcome;
}

/** As the shop's own system says. @returns whose case it is */
export const decideCaseIn = (tx: Tx, decision: Decision) =>
  changeCaseIn(tx, null, decision.id, async (_, found) => {
    await decideIn(tx, null, found, decision);
  });

async function decideIn(
  tx: Tx,
  by: Actor,
  found: LockedCase,
  decision: Decision,
): Promise<Outcome> {
  if (await isDecidedSo(tx, found, decision)) return "decided";
  mustBeOpen(found.row);
  if (by === null && isForUs(found.row.kind)) throw new Conflict("cases.notForShop");
  await mustHaveSeen(tx, decision.id, decision.seen);
  if (decision.end === "accepted") return accept(tx, by, found, decision);
  await endCase(tx, found, { end: "declined", by, text: decision.text, key: decision.key });
  return "decided";
}

/** Another amount, or another reason, is another decision: who comes second is told. */
async function isDecidedSo(tx: Tx, { row }: LockedCase, decision: Decision) {
  if (decision.end !== row.end) return false;
  if (decision.end === "declined") return isSaid(tx, row.id, decision.key);
  const refund = await tx.refund.findUnique({ where: { caseId: row.id } });
  return Number(refund?.amountMinor) === decision.minor;
}

type Acceptance = Extract<Decision, { end: "accepted" }>;

async function accept(
  tx: Tx,
  by: Actor,
  found: LockedCase,
  { minor, text }: Acceptance,
): Promise<Outcome> {
  const { row, locked, at } = found;
  if (minor > Number(row.amountMinor)) throw new Conflict("cases.moreThanAsked");
  if (mustBeApproved(by, minor, locked.currency, await refundRulesInForce(tx))) {
    await propose(tx, by, found, { minor, text: text ?? "" });
    return "proposed";
  }
  await mustBeOfAnother(tx, by, row.id);
  const refund = { id: newId(), purchaseId: row.purchaseId, amountMinor: minor, at };
  await refundIn(tx, locked, { ...refund, caseId: row.id });
  await endCase(tx, found, { end: "accepted", by, text: text ?? "" });
  return "decided";
}

/** The customer has settled it otherwise, or was mistaken. */
export async function withdrawCase(viewer: Viewer, id: string) {
  authorize(canSpeak(viewer));
  await changeCase(viewer, id, async (tx, found) => {
    if (found.row.end === "withdrawn") return;
    mustBeOpen(found.row);
    await endCase(tx, found, { end: "withdrawn", by: viewer });
  });
}

export async function endCase(tx: Tx, found: LockedCase, { end, by, text = "", key }: Ending) {
  const { row } = found;
  await tx.case.update({ where: { id: row.id }, data: { end, endedAt: found.at } });
  const shiftedDays = await moveOn(tx, found);
  await writeStep(tx, found, { id: key, step: end, by, text, shiftedDays });
}

/** Its days stood still. @returns by how many they are later now */
async function moveOn(tx: Tx, { row, plan, at, today }: LockedCase) {
  const { instalments, customerId, customer } = await fetchPlanIn(tx, plan.id);
  const open = instalments.filter(({ outstandingMinor }) => outstandingMinor > 0);
  const dates = datesAfterHold(
    open.map(({ id, dueOn }) => ({ id, dueOn: dayOf(dueOn) })),
    { from: dayIn(customer.timeZone, row.heldAt), to: today },
  );
  if (dates.length === 0) return 0;
  await tx.extension.createMany({
    data: dates.map(({ id: instalmentId, fromOn, toOn }) => ({
      instalmentId,
      customerId,
      fromOn: dateOf(fromOn),
      toOn: dateOf(toOn),
      agreedAt: at,
      cause: "on_hold",
    })),
  });
  for (const { id, toOn } of dates) {
    await tx.instalment.update({ where: { id }, data: { dueOn: dateOf(toOn) } });
  }
  await announce(tx, { kind: "moved", cause: "on_hold", dates });
  const [first] = dates;
  return first ? daysUntil(first.toOn, first.fromOn) : 0;
}
