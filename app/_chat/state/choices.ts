import type { Room } from "./rooms.ts";

const LISTENS = new Set<string>(["assistant", "waiting"]);

/** Those of the last answer, while the assistant listens and nothing has been said to it since. */
export function openChoices({
  conversation,
  transcript,
}: Pick<Room, "conversation" | "transcript">) {
  if (!LISTENS.has(conversation.status) || transcript.draft) return [];
  const last = transcript.events.findLast(({ internal }) => !internal);
  return last?.kind === "message" && last.author === "assistant"
    ? (last.content.choices ?? [])
    : [];
}
