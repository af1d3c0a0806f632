"use client";

import { useRef } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { shouldSignal } from "./typing.ts";

/** Tells the other side that words are on their way; only a person on the other side is told. */
export function useTypingSignal(conversation: ConversationView | null) {
  const client = useTRPCClient();
  const signalledAt = useRef(0);
  return () => {
    if (conversation?.standing !== "agent" || !shouldSignal(signalledAt.current, Date.now()))
      return;
    signalledAt.current = Date.now();
    // Nobody misses a signal that was lost: the next one is three seconds away.
    client.conversations.typing.mutate({ id: conversation.id }).catch(() => {});
  };
}
