import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { foundIn, matches, type Results, updateFound } from "../state/search-results.ts";

/** What was found, kept true by the stream, and how many conversations came since that fit as well. */
export function useSearch(query: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const session = useChatSession();
  const queryKey = trpc.desk.search.infiniteQueryKey({ query });
  const search = useInfiniteQuery(
    trpc.desk.search.infiniteQueryOptions(
      { query },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: keepPreviousData,
      },
    ),
  );
  const [arrived, setArrived] = useState<{ query: string; ids: string[] }>({ query, ids: [] });
  const isOfThisQuery = arrived.query === query;

  function lookAgain() {
    setArrived({ query, ids: [] });
    void search.refetch();
  }

  const receive = useEffectEvent((frames: readonly Frame[]) => {
    const conversations = frames.flatMap((frame) =>
      frame.type === "desk" && frame.conversation ? frame.conversation : [],
    );
    const changed = new Map(conversations.map((conversation) => [conversation.id, conversation]));
    if (changed.size === 0) return;
    queries.setQueryData<Results>(queryKey, (known) => known && updateFound(known, changed));
    const known = new Set(foundIn(search.data).map(({ id }) => id));
    const fresh = [...changed.values()].filter((one) => !known.has(one.id) && matches(query, one));
    if (fresh.length > 0) {
      const before = isOfThisQuery ? arrived.ids : [];
      setArrived({ query, ids: [...new Set([...before, ...fresh.map(({ id }) => id)])] });
    }
  });
  // What came while the connection was down does not come again.
  const refresh = useEffectEvent(() => session.downSince.read() === null && lookAgain());

  useEffect(() => {
    const leaveFrames = session.onFrames((frames) => receive(frames));
    const leaveConnection = session.downSince.subscribe(() => refresh());
    return () => {
      leaveFrames();
      leaveConnection();
    };
  }, [session]);

  return {
    search,
    found: foundIn(search.data),
    arrived: isOfThisQuery ? arrived.ids.length : 0,
    lookAgain,
  };
}
