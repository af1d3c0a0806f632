import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { KnowledgeState } from "#server/knowledge/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

export const useGaps = (state: KnowledgeState) =>
  useQuery(useTRPC().knowledge.gaps.queryOptions({ state }));

export function useUnhelpful(state: KnowledgeState) {
  const query = useInfiniteQuery(
    useTRPC().knowledge.unhelpful.infiniteQueryOptions(
      { state },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export const useKnowledgeCounts = () => useQuery(useTRPC().knowledge.counts.queryOptions()).data;

/**
 * What was decided stays where it was, so that it can be undone there; every other list is asked for anew when it is
 * looked at. Who was overtaken sees at once how it stands.
 */
export function useDeciding() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asked = { queryKey: trpc.knowledge.pathKey() };
  const onSuccess = () => queries.invalidateQueries({ ...asked, refetchType: "none" });
  const onError = () => queries.invalidateQueries(asked);
  return {
    gaps: useMutation(trpc.knowledge.decide.mutationOptions({ onSuccess, onError })),
    answer: useMutation(trpc.knowledge.decideAnswer.mutationOptions({ onSuccess, onError })),
    undo: useMutation(trpc.knowledge.undo.mutationOptions({ onSettled: onError })),
  };
}
