import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { ComplaintList } from "#server/complaints/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Page by page; what was shown before stays until the answer is there. */
export function useComplaintList(list: ComplaintList) {
  const query = useInfiniteQuery(
    useTRPC().complaints.list.infiniteQueryOptions(
      { list },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { query, complaints: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export const useComplaintCounts = () => useQuery(useTRPC().complaints.counts.queryOptions()).data;

/** @returns what lets everything on the screen that is about complaints be asked for again. */
export function useRefreshedComplaints() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.complaints.pathKey() });
}
