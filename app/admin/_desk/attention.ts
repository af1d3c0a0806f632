import type { ConversationView } from "#server/conversations/schema.ts";
import { homeOf, membersOf, type Lists } from "./lists.ts";

/** How far the agent has read each conversation: its seq. */
export type Seen = Record<string, number>;

const KEPT = 500;

export const isUnread = ({ id, seq }: Pick<ConversationView, "id" | "seq">, seen: Seen) =>
  seq > (seen[id] ?? 0);

/** The latest are kept, so that a browser in use for years stays quick. */
export function markSeen(seen: Seen, id: string, seq: number): Seen {
  if ((seen[id] ?? 0) >= seq) return seen;
  const others = Object.entries(seen).filter(([known]) => known !== id);
  return Object.fromEntries([...others.slice(1 - KEPT), [id, seq]]);
}

/** Who needs the agent now: everyone who waits, and own conversations with something unread. */
export const needingMe = (lists: Lists, seen: Seen) =>
  membersOf("waiting", lists.waiting).length + unreadOfMine(lists, seen);

export const unreadOfMine = (lists: Lists, seen: Seen) =>
  membersOf("mine", lists.mine).filter((conversation) => isUnread(conversation, seen)).length;

/**
 * A sound is for what the agent does not see: somebody new in the queue, or words in an own conversation.
 * @param watching the conversation before the agent's eyes
 */
export function rings(
  { lists, seen, watching }: { lists: Lists; seen: Seen; watching: string | null },
  arriving: ConversationView | null,
) {
  const home = arriving && homeOf(arriving);
  if (!arriving || !home || home === "withAssistant") return false;
  const known = membersOf(home, lists[home]).find(({ id }) => id === arriving.id);
  if (home === "waiting") return !known;
  const isNew = !known || arriving.seq > known.seq;
  return isNew && arriving.id !== watching && isUnread(arriving, seen);
}
