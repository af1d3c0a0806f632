import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Room } from "#app/_chat/state/rooms.ts";
import { useRoom } from "#app/_chat/chat-provider.tsx";
import { lastSeq } from "#app/_chat/state/transcript.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

export function useOpened(id: string) {
  const room = useRoom(id);
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.conversations.get.queryOptions(
      { id },
      { staleTime: Infinity, gcTime: 0, refetchOnReconnect: false, retry: isWorthIt },
    ),
  );
  const snapshot = useMemo(
    () => (data?.conversation ? { ...data, conversation: data.conversation } : null),
    [data],
  );
  return {
    snapshot,
    conversation: room ? asItStands(room) : snapshot?.conversation,
    problem: problemOf(error?.data?.httpStatus, error !== null),
    retry: () => void refetch(),
  };
}

/** An answer of ours stays the same; only a line that broke is worth another try. */
const isWorthIt = (failures: number, { data: answer }: { data?: unknown }) =>
  !answer && failures < 2;

/** Words come one by one; how the conversation stands comes only when that changes. */
const asItStands = ({ conversation, transcript }: Room) => ({
  ...conversation,
  seq: Math.max(conversation.seq, lastSeq(transcript)),
  lastEventAt: transcript.events.at(-1)?.createdAt ?? conversation.lastEventAt,
  answering: transcript.draft !== null,
});

/** An id that is none is as unknown as one that nobody has. */
function problemOf(status: number | undefined, isError: boolean): "missing" | "failed" | null {
  if (!isError) return null;
  return status === 404 || status === 400 ? "missing" : "failed";
}
