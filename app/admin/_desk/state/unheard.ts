import type { EventView } from "#server/conversations/schema.ts";

/** They asked for a person, or were passed on to one, and no person has written to them since. */
export function isUnheard(events: readonly EventView[]) {
  const askedAt = events.findLastIndex(({ kind }) => kind === "human_requested");
  if (askedAt < 0) return false;
  return !events
    .slice(askedAt)
    .some(({ kind, author, internal }) => kind === "message" && author === "agent" && !internal);
}
