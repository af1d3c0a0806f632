import { audit } from "#server/platform/audit.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findCall, lockCall } from "./callback.ts";
import { mustBeAhead } from "./cancel.ts";
import { reschedule } from "./reschedule.ts";
import type { CallbackView } from "./schema.ts";
import { changeCall } from "./change.ts";
import { findAgents, freeAgents, isStillFree, mustBePossible, slotGone } from "./availability.ts";
import { type Call, viewOf } from "./view.ts";

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
  throw await slotGone(wanted, move.startsAt);
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
