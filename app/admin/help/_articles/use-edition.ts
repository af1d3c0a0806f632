import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { EditionView } from "#server/articles/draft-schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** What others do is seen as soon as somebody comes back to the page; their words are never written over. */
export function useEdition(initialData: EditionView) {
  const { slug, language } = initialData;
  const { edition } = useTRPC().articles;
  return useQuery(
    edition.queryOptions(
      { slug, language },
      { initialData, refetchOnWindowFocus: true, refetchOnReconnect: true },
    ),
  ).data;
}

/** @returns what lets everything on the page be asked for again. */
export function useRefreshedEdition() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: trpc.articles.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.recalls.pathKey() }),
    ]);
}

export function useDraftActs(onDone: () => void) {
  const { articles } = useTRPC();
  const refresh = useRefreshedEdition();
  const settled = {
    onSuccess: onDone,
    onSettled: refresh,
  };
  return {
    begin: useMutation(articles.startDraft.mutationOptions(settled)),
    discard: useMutation(articles.discardDraft.mutationOptions(settled)),
    submit: useMutation(articles.submitDraft.mutationOptions(settled)),
    giveBack: useMutation(articles.returnDraft.mutationOptions(settled)),
    publish: useMutation(articles.publishDraft.mutationOptions(settled)),
    archive: useMutation(articles.archive.mutationOptions(settled)),
  };
}
export type DraftActs = ReturnType<typeof useDraftActs>;
