import { useCallback, useRef } from "react";
import { shouldSignal } from "#app/_chat/typing.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";

/** The customer sees that somebody writes; a lost signal is no loss. */
export function useTypingSignal(id: string) {
  const client = useTRPCClient();
  const signalledAt = useRef(0);
  return useCallback(() => {
    if (!shouldSignal(signalledAt.current, Date.now())) return;
    signalledAt.current = Date.now();
    void client.conversations.typing.mutate({ id }).catch(() => {});
  }, [client, id]);
}
