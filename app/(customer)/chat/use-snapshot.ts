import { useState } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { Room, Snapshot } from "#app/_chat/state/rooms.ts";
import { useNewestRoom, useChatSession } from "#app/_chat/chat-provider.tsx";

/**
 * The conversation on the screen: the open one, or whichever is opened meanwhile, here or in another tab. One that ends
 * before the reader's eyes stays; one that was over when they came is not begun with.
 */
export function useSnapshot(first: Snapshot | null): Snapshot | null {
  const { rooms } = useChatSession();
  const [snapshot, setSnapshot] = useState(() => {
    const known = first && rooms.read()[first.conversation.id]?.conversation;
    return known?.status === "closed" ? null : first;
  });
  const newest = useNewestRoom();
  if (newest && isAnotherOpen(newest.conversation, snapshot?.conversation))
    setSnapshot(snapshotOf(newest));
  return snapshot;
}

const isAnotherOpen = (one: ConversationView, other: ConversationView | undefined) =>
  one.status !== "closed" && (!other || (one.id !== other.id && one.openedAt > other.openedAt));

const snapshotOf = ({ conversation, transcript: { events, hasMore } }: Room): Snapshot => ({
  conversation,
  events: [...events],
  hasMore,
  draft: null,
});
