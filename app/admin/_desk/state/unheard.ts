import type { EventView } from "#server/conversations/schema.ts";

/** They asked for a person, still want one, and no person has written to them or talked with them since. */
export function isUnheard(events: readonly EventView[]) {
  const askedAt = events.findLastIndex(({ kind }) => kind === "human_requested");
  const since = askedAt < 0 ? [] : events.slice(askedAt);
  return since.length > 0 && !since.some((event) => isOfPerson(event) || isWithdrawal(event));
}

const isOfPerson = ({ kind, author, internal }: EventView) =>
  kind === "voice_started" || (kind === "message" && author === "agent" && !internal);

const isWithdrawal = (event: EventView) =>
  event.kind === "human_request_ended" && event.content.end === "withdrawn";
