import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { PayoutList } from "#server/refunds/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Page by page; what was shown before stays until the answer is there. */
export function usePayoutList(list: PayoutList) {
  const query = useInfiniteQuery(
    useTRPC().refunds.list.infiniteQueryOptions(
      { list },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { query, payouts: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export const usePayoutCounts = () => useQuery(useTRPC().refunds.counts.queryOptions()).data;

/** @returns what lets everything on the screen that is about refunds be asked for again. */
export function useRefreshedPayouts() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.refunds.pathKey() });
}
