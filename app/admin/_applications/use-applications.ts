import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { ApplicationList } from "#server/applications/schema.ts";
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

/** @returns what lets everything on the screen that is about applications be asked for again. */
export function useRefreshedApplications() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.applications.pathKey() });
}
