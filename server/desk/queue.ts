import { setTimeout } from "node:timers/promises";
import { publish } from "#server/platform/bus.ts";
import { db } from "#server/platform/db.ts";

export type Place = {
  requestId: string;
  conversationId: string;
  /** 1 is next. */
  position: number;
  deadlineAt: Date;
};

/** So many are told at once that they moved up; those far behind hear it with their next look. */
const TOLD = 100;
const PAUSE_MS = 1000;

/** Everyone who waits, or those of the given conversations, with their place among all. */
export async function positions(conversationIds?: string[]): Promise<Map<string, Place>> {
  const places = await db.$queryRaw<Place[]>`
    select * from (
      select id as "requestId", conversation_id as "conversationId", deadline_at as "deadlineAt",
             (row_number() over (order by priority desc, asked_at, id))::int as position
      from human_request where ended_at is null
    ) queue
    where ${conversationIds ?? null}::uuid[] is null
       or "conversationId" = any(${conversationIds ?? []}::uuid[])
    order by position`;
  return new Map(places.map((place) => [place.conversationId, place]));
}

/** @returns null when the request is over. */
export async function positionOf(requestId: string): Promise<number | null> {
  const [place] = await db.$queryRaw<{ position: number | null }[]>`
    select nullif(count(other.id), 0)::int as position
    from human_request request
    join human_request other on other.ended_at is null
     and (other.priority > request.priority
       or (other.priority = request.priority and (other.asked_at, other.id) <= (request.asked_at, request.id)))
    where request.id = ${requestId}::uuid and request.ended_at is null`;
  return place?.position ?? null;
}

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
      where: { endedAt: null },
      orderBy: [{ priority: "desc" }, { askedAt: "asc" }, { id: "asc" }],
      take: TOLD,
      select: { conversationId: true },
    });
    for (const { conversationId } of waiting)
      publish(`conversation:${conversationId}`, { type: "standing" });
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
}
