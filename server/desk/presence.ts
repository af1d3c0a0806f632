import { notifyDesks } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { absenceOf, endAbsence, forgetAbsence } from "./absence.ts";
import { heardAround, presenceStateOf } from "./policy.ts";
import { notifyQueue, waits } from "./queue.ts";
import type { PresenceView } from "./schema.ts";

export async function setAvailable(viewer: Viewer, { available }: { available: boolean }) {
  authorize(isStaff(viewer));
  const at = now();
  const known = await db.agentPresence.findUnique({ where: { agentId: viewer.id } });
  const availableAt = available ? (known?.availableAt ?? at) : null;
  await db.agentPresence.upsert({
    where: { agentId: viewer.id },
    create: { agentId: viewer.id, availableAt, seenAt: at },
    update: { availableAt, seenAt: at },
  });
  notifyDesks({ changed: "presence" });
  // Whoever was promised tomorrow is promised minutes now.
  if (available) notifyQueue();
  return presenceOf(viewer);
}

export async function here(viewer: Viewer) {
  authorize(isStaff(viewer));
  const known = await db.agentPresence.findUnique({ where: { agentId: viewer.id } });
  await db.agentPresence.upsert({
    where: { agentId: viewer.id },
    create: { agentId: viewer.id, seenAt: now() },
    update: { seenAt: now() },
  });
  await endAbsence(viewer.id, now());
  // Only who comes is news; who stays says so three times a minute.
  if (presenceStateOf(known, now()) === "absent") notifyDesks({ changed: "presence" });
  return presenceOf(viewer);
}

export async function dismissAbsence(viewer: Viewer) {
  authorize(isStaff(viewer));
  await forgetAbsence(viewer.id);
  return presenceOf(viewer);
}

export async function presence(viewer: Viewer) {
  authorize(isStaff(viewer));
  return presenceOf(viewer);
}

async function presenceOf({ id }: Viewer): Promise<PresenceView> {
  const online = { availableAt: { not: null }, seenAt: heardAround(now()) };
  const [own, agentsOnline, experienced, waiting, mine, absence] = await Promise.all([
    db.agentPresence.findUnique({
      where: { agentId: id },
      include: { agent: { select: { newSince: true } } },
    }),
    db.agentPresence.count({ where: online }),
    db.agentPresence.count({ where: { ...online, agent: { newSince: null } } }),
    db.humanRequest.count({ where: waits }),
    db.conversation.count({ where: { agentId: id, closedAt: null } }),
    absenceOf(id),
  ]);
  const since = own?.availableAt ?? null;
  return {
    available: since !== null,
    availableSince: since?.toISOString() ?? null,
    agentsOnline,
    waiting,
    mine,
    isAlone: since !== null && own?.agent.newSince !== null && experienced === 0,
    absence,
  };
}
