import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { ApplicationList, ApplicationView } from "#server/applications/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Page by page; what was shown before stays until the answer is there. */
export function useApplicationList(list: ApplicationList, speaks: string | undefined) {
  const query = useInfiniteQuery(
    useTRPC().applications.list.infiniteQueryOptions(
      { list, ...(speaks && { speaks }) },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { query, applications: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export const useApplicationCounts = () =>
  useQuery(useTRPC().applications.counts.queryOptions()).data;

/** The answer is on the page at once; the lists, and a page whose decision was refused, are asked for again. */
export function useDecided() {
  const { applications } = useTRPC();
  const queries = useQueryClient();
  return {
    onSuccess: (decided: ApplicationView) =>
      queries.setQueryData(applications.get.queryKey({ id: decided.id }), decided),
    onSettled: () => void queries.invalidateQueries({ queryKey: applications.pathKey() }),
  };
}
