import type { EventView } from "#server/conversations/schema.ts";

/** They asked for a person, or were passed on to one, and no person has written to them or talked with them since. */
export function isUnheard(events: readonly EventView[]) {
  const askedAt = events.findLastIndex(({ kind }) => kind === "human_requested");
  return askedAt >= 0 && !events.slice(askedAt).some(isOfPerson);
}

const isOfPerson = ({ kind, author, internal }: EventView) =>
  kind === "voice_started" || (kind === "message" && author === "agent" && !internal);
