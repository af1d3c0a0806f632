import { setTimeout } from "node:timers/promises";
import { publish } from "#server/platform/bus.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";

/** So many are told at once that they moved up; those far behind hear it with their next look. */
const TOLD = 100;
const PAUSE_MS = 1000;

/** In which order those who wait are helped. */
export const inOrder = [
  { priority: "desc" },
  { askedAt: "asc" },
  { id: "asc" },
] satisfies Prisma.HumanRequestOrderByWithRelationInput[];

/** Who has booked a call instead no longer stands in it. */
export const waits = { endedAt: null, callbackId: null } as const;

let isTelling = false;
let hasChanged = false;

/** Call it after the COMMIT: those who wait see their new place. Many changes in a row are told as one. */
export function queueChanged() {
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
    const waiting = await db.humanRequest.findMany({
      where: waits,
      orderBy: inOrder,
      take: TOLD,
      select: { conversationId: true },
    });
    for (const { conversationId } of waiting)
      publish(`conversation:${conversationId}`, { type: "standing" });
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
}
