import type { EventContent, EventKind, EventView } from "#server/conversations/schema.ts";

const HAND_OVERS: EventKind[] = ["joined", "moved", "handed_back", "left", "resolved"];

/** Who moved it where, if that was the last time that it changed hands. */
export function lastMove(events: readonly EventView[]): EventContent<"moved"> | null {
  const last = events.findLast(({ kind }) => HAND_OVERS.includes(kind));
  return last?.kind === "moved" ? last.content : null;
}
