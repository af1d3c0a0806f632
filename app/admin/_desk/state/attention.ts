import type { ConversationView } from "#server/conversations/schema.ts";
import { homeOf, membersOf, type Lists } from "./lists.ts";

/** How far the agent has read each conversation: its seq. */
export type Seen = Record<string, number>;

const MOST = 500;

export const isUnread = ({ id, seq }: Pick<ConversationView, "id" | "seq">, seen: Seen) =>
  seq > (seen[id] ?? 0);

/** The latest are kept, so that a browser in use for years stays quick. */
export function markSeen(seen: Seen, id: string, seq: number): Seen {
  if ((seen[id] ?? 0) >= seq) return seen;
  const others = Object.entries(seen).filter(([known]) => known !== id);
  return Object.fromEntries([...others.slice(1 - MOST), [id, seq]]);
}

export const needingMe = (lists: Lists, seen: Seen) =>
  membersOf("waiting", lists.waiting).length + unreadOfMine(lists, seen);

export const unreadOfMine = (lists: Lists, seen: Seen) =>
  membersOf("mine", lists.mine).filter(
    (conversation) => conversation.reopened || isUnread(conversation, seen),
  ).length;

export type CallKind = "assigned" | "reopened" | "message" | "waiting";

/**
 * Whether the agent is called for what they do not see.
 * @param watching the conversation before the agent's eyes
 */
export function callFor(
  { lists, seen, watching }: { lists: Lists; seen: Seen; watching: string | null },
  arriving: ConversationView | null,
): CallKind | null {
  const home = arriving && homeOf(arriving);
  if (!arriving || !home || home === "withAssistant") return null;
  const known = membersOf(home, lists[home]).find(({ id }) => id === arriving.id);
  if (home === "waiting") return known ? null : "waiting";
  const isNew = !known || arriving.seq > known.seq;
  if (!isNew || arriving.id === watching || !isUnread(arriving, seen)) return null;
  if (known) return "message";
  return arriving.reopened ? "reopened" : "assigned";
}

/** A sentence beside the sound, for what the agent's own page does not show. */
export const isSaid = (
  kind: CallKind,
  { isAtDesk, isOpen, isAvailable }: Record<"isAtDesk" | "isOpen" | "isAvailable", boolean>,
) => {
  if (kind === "message") return !isOpen;
  return kind !== "waiting" || (!isAtDesk && isAvailable);
};
