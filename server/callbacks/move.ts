import { audit } from "#server/platform/audit.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findCall, holdCall } from "./callback.ts";
import { mustBeAhead } from "./cancel.ts";
import { retime } from "./retime.ts";
import type { CallbackView } from "./schema.ts";
import { withConversation } from "./tell.ts";
import { findAgents, freeAgents, isStillFree, mustBePossible, slotGone } from "./times.ts";
import { type Call, viewOf } from "./view.ts";

type Move = { id: string; revision: number; startsAt: Date; timeZone: string };

/**
 * By its customer, or by staff in their name. It keeps its topic and its language; who makes it may change.
 * @throws Conflict when the time is taken, or when the call is no longer as it was when the wish came up.
 */
export async function moveCallback(viewer: Viewer, move: Move): Promise<CallbackView> {
  const call = await findCall(viewer, move.id);
  if (isThere(call, move)) return viewOf(call);
  mustBeAhead(call);
  mustBePossible(move.startsAt);

  const asking = { topic: call.topic, language: call.language, except: call.id };
  const found = await findAgents(asking);
  for (const agentId of freeAgents(found, move.startsAt, move.timeZone)) {
    const moved = await withConversation(call.conversationId, (tx) =>
      moveTo(tx, viewer, { ...move, agentId, topic: call.topic }),
    );
    if (moved) return viewOf(moved);
  }
  throw await slotGone(asking, move.startsAt);
}

type Target = Move & { agentId: string; topic: Call["topic"] };

/** @returns null when the agent is taken by now. */
async function moveTo(tx: Tx, viewer: Viewer, { id, revision, ...time }: Target) {
  if (!(await isStillFree(tx, time.agentId, { ...time, except: id }))) return null;
  const call = await holdCall(tx, id);
  if (isThere(call, time)) return call;
  mustBeAhead(call);
  if (call.revision !== revision) throw new Conflict("callbacks.changedMeanwhile");

  if (isStaff(viewer)) {
    const { customerId } = call;
    const details = { from: call.startsAt.toISOString(), to: time.startsAt.toISOString() };
    await audit(tx, viewer, { action: "callbacks.move", subjectId: id, customerId, details });
  }
  return retime(tx, call, time, { why: "wish", letter: "moved", by: viewer });
}

const isThere = ({ startsAt, timeZone, end }: Call, to: Omit<Move, "id" | "revision">) =>
  end === null && +startsAt === +to.startsAt && timeZone === to.timeZone;
