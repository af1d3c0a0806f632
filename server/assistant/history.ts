import type { ModelMessage } from "ai";
import { eventsBefore } from "#server/conversations/events.ts";
import type { EventView } from "#server/conversations/schema.ts";

const EVENTS = 60;

/** What was said up to and with the question, as the model may know it: from the database, never from a client. */
export async function historyUpTo(conversationId: string, seq: number): Promise<ModelMessage[]> {
  const events = await eventsBefore(conversationId, seq + 1, EVENTS);
  return events.flatMap(messageOf);
}

/** Notes are for colleagues; a person's words are marked as theirs, so that the model does not take them for its own. */
function messageOf(event: EventView): ModelMessage[] {
  if (event.kind !== "message" || event.internal) return [];
  const { text } = event.content;
  if (event.author === "customer") return [{ role: "user", content: text }];
  if (event.author === "agent")
    return [{ role: "assistant", content: `(${event.authorName}, a person:) ${text}` }];
  return [{ role: "assistant", content: text }];
}
