import { reassignCallsOf } from "#server/callbacks/reassign.ts";
import { returnAllToQueue } from "#server/desk/return-to-queue.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { tellLeftAlone } from "#server/shifts/alone.ts";
import { notifyEnd, endSessionsIn } from "#server/auth/sessions.ts";
import { changeColleague, mustNotBeLastAdmin, mustNotBeOneself } from "./staff-change.ts";

/**
 * Out at once, on every device. Their customers wait again in front of the others, their calls go to colleagues,
 * and nothing else that was planned with them stays planned. Whoever says it second finds it done.
 */
export async function deactivate(viewer: Viewer, id: string) {
  const left = await changeColleague(viewer, id, async (tx, person) => {
    mustNotBeOneself(viewer, person);
    if (person.deactivatedAt) return null;
    if (person.role === "admin") await mustNotBeLastAdmin(tx, person);
    // First, as it holds conversations, which come before people in every transaction.
    const calls = await reassignCallsOf(tx, viewer, id);
    await tx.person.update({ where: { id }, data: { deactivatedAt: now() } });
    for (const shift of await clearCalendar(tx, id)) await tellLeftAlone(tx, viewer, shift);
    // Without a presence they are silent: should this process end here, the watch gives their conversations back.
    await tx.agentPresence.deleteMany({ where: { agentId: id } });
    await audit(tx, viewer, {
      action: "people.deactivate",
      subjectId: id,
      details: { name: person.name },
    });
    return { calls, sessions: await endSessionsIn(tx, id) };
  });
  notifyEnd(left?.sessions ?? []);
  left?.calls.announce();
  await returnAllToQueue(id);
}

export const reactivate = (viewer: Viewer, id: string) =>
  changeColleague(viewer, id, async (tx, person) => {
    if (!person.deactivatedAt) return;
    await tx.person.update({ where: { id }, data: { deactivatedAt: null } });
    // A sign-in that was under way when the door closed does not open it now.
    await endSessionsIn(tx, id);
    await audit(tx, viewer, {
      action: "people.reactivate",
      subjectId: id,
      details: { name: person.name },
    });
  });

/** @returns what they no longer work. */
async function clearCalendar(tx: Tx, agentId: string) {
  const at = now();
  const lost = await tx.shift.findMany({
    where: { agentId, cancelledAt: null, endsAt: { gt: at } },
    orderBy: { startsAt: "asc" },
    select: { agentId: true, startsAt: true, endsAt: true },
  });
  await tx.shift.updateMany({
    where: { agentId, cancelledAt: null, startsAt: { gte: at } },
    data: { cancelledAt: at },
  });
  await tx.shift.updateMany({
    where: { agentId, cancelledAt: null, startsAt: { lt: at }, endsAt: { gt: at } },
    data: { endsAt: at },
  });
  return lost;
}
