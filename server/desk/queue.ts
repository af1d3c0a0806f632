import { conversationTopic, notifyDesks } from "#server/conversations/topics.ts";
import { setTimeout } from "node:timers/promises";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { tightened } from "./deadline.ts";
import { isStaffed } from "./staffed.ts";

const TOLD = 100;
const PAUSE_MS = 1000;

export const inOrder = [
  { priority: "desc" },
  { firstAskedAt: "asc" },
  { id: "asc" },
] satisfies Prisma.HumanRequestOrderByWithRelationInput[];

/** Who has booked a call instead no longer stands in it. */
export const waits = { endedAt: null, callbackId: null } as const;

let isTelling = false;
let hasChanged = false;

/** Call it after the COMMIT: those who wait see their new place. Many changes in a row are told as one. */
export function notifyQueue() {
  hasChanged = true;
  if (isTelling) return;
  isTelling = true;
  // A lost hint costs seconds: every stream looks again by itself.
  void tellWaiting()
    .catch(() => {})
    .finally(() => (isTelling = false));
}

async function tellWaiting() {
  while (hasChanged) {
    hasChanged = false;
    await tightenPromises();
    const waiting = await db.humanRequest.findMany({
      where: waits,
      orderBy: inOrder,
      take: TOLD,
      select: { conversationId: true },
    });
    for (const { conversationId } of waiting)
      conversationTopic.notify(conversationId, { type: "status" });
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
}

/**
 * Whoever is helped earlier is never promised later, and what was promised while nobody was there comes nearer once
 * somebody is. Rows that somebody is changing at this moment have their turn with the next look.
 * @returns how many promises came nearer.
 */
export async function tightenPromises(at = now()) {
  const tighter = await db.$transaction(async (tx) => {
    const unbroken = { ...waits, breachedAt: null };
    const waiting = await tx.humanRequest.findMany({ where: unbroken, orderBy: inOrder });
    const deadlines = [...tightened(waiting, at, await isStaffed(tx, at))];
    if (deadlines.length === 0) return [];
    return tx.$queryRaw<{ id: string }[]>`
      with free as (
        select id from human_request
        where id = any(${deadlines.map(([id]) => id)}::uuid[]) and ended_at is null and callback_id is null
        for update skip locked
      )
      update human_request set deadline_at = nearer.deadline_at
      from unnest(${deadlines.map(([id]) => id)}::uuid[], ${deadlines.map(([, to]) => to)}::timestamptz[])
        as nearer(id, deadline_at)
      where human_request.id = nearer.id and human_request.id in (select id from free)
        and human_request.deadline_at > nearer.deadline_at
      returning human_request.conversation_id as id`;
  });
  for (const { id } of tighter) {
    conversationTopic.notify(id, { type: "status" });
    notifyDesks({ conversationId: id });
  }
  return tighter.length;
}
