import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { RequestList } from "#server/hardship/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Page by page; what was shown before stays until the answer is there. */
export function useRequestList(list: RequestList) {
  const query = useInfiniteQuery(
    useTRPC().hardship.list.infiniteQueryOptions(
      { list },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { query, requests: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export const useRequestCounts = () => useQuery(useTRPC().hardship.counts.queryOptions()).data;

/** @returns what lets everything on the screen that is about hardship be asked for again. */
export function useRefreshedRequests() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.hardship.pathKey() });
}
