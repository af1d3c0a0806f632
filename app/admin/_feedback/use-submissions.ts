import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import { type Filter, listOf } from "./address.ts";

/** What the filter leaves, page by page; what was shown before stays until the answer is there. */
export function useSubmissions(filter: Filter) {
  const query = useInfiniteQuery(
    useTRPC().feedback.inbox.infiniteQueryOptions(listOf(filter), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const items = query.data?.pages.flatMap(({ items: some }) => some) ?? [];
  return {
    query,
    items,
    isEmpty: query.isSuccess && !query.isPlaceholderData && items.length === 0,
  };
}

export function useCounts({ filters }: Filter) {
  const options = useTRPC().feedback.counts.queryOptions(filters, {
    placeholderData: keepPreviousData,
  });
  return useQuery(options).data;
}

export function useOpened(id: string) {
  const { data, error, refetch } = useQuery(
    useTRPC().feedback.open.queryOptions({ id }, { retry: isWorthIt }),
  );
  return { feedback: data, problem: problemOf(error), retry: () => void refetch() };
}

type Refused = { data?: { httpStatus?: number } | null | undefined };

/** An answer of ours stays the same; only a line that broke is worth another try. */
const isWorthIt = (failures: number, { data }: Refused) => !data && failures < 2;

/** An id that is none is as unknown as one that nobody has. */
function problemOf(error: Refused | null): "missing" | "failed" | null {
  if (!error) return null;
  const status = error.data?.httpStatus;
  return status === 404 || status === 400 ? "missing" : "failed";
}
