"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";

/** The server asks whether the agent's browser is still there, whatever page is open; the answer says who else is. */
export function Here() {
  const trpc = useTRPC();
  const queries = useQueryClient();

  const session = useChatSession();
  const queryKey = trpc.desk.presence.queryKey();

  /** What does not get through is asked for again. */
  const { mutate: say } = useMutation(
    trpc.desk.here.mutationOptions({
      onSuccess: (presence) => queries.setQueryData(queryKey, presence),
    }),
  );

  const answer = useEffectEvent((frames: readonly Frame[]) => {
    const types = new Set(frames.map(({ type }) => type));
    if (types.has("presence")) void queries.invalidateQueries({ queryKey });
    if (types.has("are_you_there")) say();
  });

  useEffect(() => session.onFrames((frames) => answer(frames)), [session]);
  // After a break nobody waits to be asked: the shorter it was, the less it changes.
  useEffect(
    () => session.downSince.subscribe(() => session.downSince.read() === null && say()),
    [session, say],
  );
  return null;
}
