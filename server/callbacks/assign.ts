import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { type Found, findAgents, lockAvailability } from "./availability.ts";
import { findCall, lockCall, mustBeAhead } from "./callback.ts";
import { changeCall } from "./change.ts";
import { canAssignCalls } from "./policy.ts";
import type { AssigneeView, CallView } from "./schema.ts";
import { isIdle } from "./slots.ts";
import { type Call, callViewOf, wholeCall } from "./view.ts";

/** Whoever works at the call's time, is free then and knows its topic and language; who has it already is not among them. */
export async function listAssignees(viewer: Viewer, id: string): Promise<AssigneeView[]> {
  authorize(canAssignCalls(viewer));
  const call = await findCall(viewer, id);
  const ids = idleFor(call, await findAgents(wantedFor(call))).map(({ agentId }) => agentId);
  return db.person.findMany({
    where: { id: { in: ids } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** By hand, at the same time. @throws Conflict when the colleague has no time then, or the call is not ahead any more. */
export async function assignCall(
  viewer: Viewer,
  { id, agentId }: { id: string; agentId: string },
): Promise<CallView> {
  authorize(canAssignCalls(viewer));
  const assigned = await changeCall(await findCall(viewer, id), async (tx, lock) => {
    await lockAvailability(tx, [agentId]);
    const before = await tx.callback.findUniqueOrThrow({ where: { id } });
    const found = await findAgents(wantedFor(before), tx);
    await lock();
    const call = await lockCall(tx, id);
    if (call.agentId === agentId) return call;
    mustBeAhead(call);
    if (!idleFor(call, found).some((agent) => agent.agentId === agentId))
      throw new Conflict("callbacks.colleagueBusy");

    await tx.callback.update({ where: { id }, data: { agentId, language: found.language } });
    const changed = await wholeCall(tx, id);
    const { customerId } = call;
    const details = { name: changed.agent.name };
    await audit(tx, viewer, { action: "callbacks.assign", subjectId: id, customerId, details });
    return changed;
  });
  return callViewOf(viewer, assigned);
}

const wantedFor = ({ id, topic, language }: Pick<Call, "id" | "topic" | "language">) => ({
  topic,
  language,
  except: id,
});

function idleFor({ startsAt, endsAt, agentId }: Call, { agents }: Found) {
  const span = { from: +startsAt, to: +endsAt };
  return agents.filter((agent) => agent.agentId !== agentId && isIdle(agent, span));
}
