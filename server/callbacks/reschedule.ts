import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findAgents, freeAgents, isStillFree, mustBePossible, slotGone } from "./availability.ts";
import { findCall, lockCall, mustBeAhead } from "./callback.ts";
import { changeCall, recordInConversation } from "./change.ts";
import { type CallMail, queueCallMail } from "./mails.ts";
import { promisedBy, REMIND_MINUTES } from "./policy.ts";
import type { CallbackView } from "./schema.ts";
import { CALL } from "./slots.ts";
import { wallTimeIn } from "./time-zones.ts";
import { type Call, viewOf, wholeCall } from "./view.ts";

type Move = { id: string; revision: number; startsAt: Date; timeZone: string };

/** @throws Conflict when the time is taken, or the call is no longer as it was when the customer asked. */
export async function moveCallback(viewer: Viewer, move: Move): Promise<CallbackView> {
  const call = await findCall(viewer, move.id);
  if (isThere(call, move)) return viewOf(call);
  mustBeAhead(call);
  mustBePossible(move.startsAt);

  const wanted = { topic: call.topic, language: call.customer.locale, except: call.id };
  const found = await findAgents(wanted);
  for (const agentId of freeAgents(found, move.startsAt, move.timeZone)) {
    const moved = await changeCall(call, async (tx, lock) => {
      const { topic, id: except } = call;
      if (!(await isStillFree(tx, agentId, { topic, startsAt: move.startsAt, except })))
        return null;
      await lock();
      return moveTo(tx, viewer, { ...move, agentId, language: found.language });
    });
    if (moved) return viewOf(moved);
  }
  throw await slotGone(wanted, move);
}

type Target = Move & { agentId: string; language: string };

async function moveTo(tx: Tx, viewer: Viewer, { id, revision, ...time }: Target) {
  const call = await lockCall(tx, id);
  if (isThere(call, time)) return call;
  mustBeAhead(call);
  if (call.revision !== revision) throw new Conflict("callbacks.changedMeanwhile");

  if (isStaff(viewer)) {
    const { customerId } = call;
    const details = { from: call.startsAt.toISOString(), to: time.startsAt.toISOString() };
    await audit(tx, viewer, { action: "callbacks.move", subjectId: id, customerId, details });
  }
  return reschedule(tx, call, time, { why: "wish", mail: "moved", by: viewer });
}

const isThere = ({ startsAt, timeZone, end }: Call, to: Omit<Move, "id" | "revision">) =>
  end === null && +startsAt === +to.startsAt && timeZone === to.timeZone;

/** `language`: the one that the agent speaks with the customer. */
type Time = { agentId: string; startsAt: Date; timeZone: string; language: string };
type Cause = {
  why: "wish" | "no_answer" | "ours";
  mail: CallMail;
  by: Viewer | null;
};

/** The caller has locked the agent's availability and the call's row. */
export async function reschedule(
  tx: Tx,
  { id }: Pick<Call, "id">,
  { startsAt, timeZone, ...made }: Time,
  { why, mail, by }: Cause,
) {
  await tx.callback.update({
    where: { id, endedAt: null },
    data: { ...made, revision: { increment: 1 }, ...timeOf(startsAt, timeZone) },
  });
  const call = await wholeCall(tx, id);
  await tx.humanRequest.updateMany({
    where: { callbackId: call.id, endedAt: null },
    data: { deadlineAt: promisedBy(call) },
  });
  const content = { callbackId: id, startsAt: startsAt.toISOString(), why };
  await recordInConversation(tx, call, by, { kind: "callback_moved", content });
  await queueCallMail(tx, mail, call);
  return call;
}

/** Everything in a call's row that says when it is, and that is new with each time it gets. */
export const timeOf = (startsAt: Date, timeZone: string) => ({
  startsAt,
  endsAt: new Date(+startsAt + CALL),
  timeZone,
  wallTime: wallTimeIn(timeZone, startsAt),
  escalatedAt: null,
  rescuedAt: null,
  remindedAt: +startsAt - +now() <= REMIND_MINUTES * 60_000 ? now() : null,
});
