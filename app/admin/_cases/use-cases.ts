import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { CaseList } from "#server/cases/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Page by page; what was shown before stays until the answer is there. */
export function useCaseList(list: CaseList) {
  const query = useInfiniteQuery(
    useTRPC().cases.list.infiniteQueryOptions(
      { list },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { query, cases: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export const useCaseCounts = () => useQuery(useTRPC().cases.counts.queryOptions()).data;

/** @returns what lets everything on the screen that is about cases be asked for again. */
export function useRefreshedCases() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.cases.pathKey() });
}
