import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReplyList, ReplyRow } from "#server/replies/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

export const useReplyList = (list: ReplyList, search: string) =>
  useQuery(
    useTRPC().replies.list.queryOptions({ list, search }, { placeholderData: keepPreviousData }),
  );

/** @returns what lets everything on the screen that is about saved replies be asked for again */
export function useRefreshedReplies() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.replies.pathKey() });
}

/** Out of the lists and back; out of them it is taken back where it is told. */
export function useArchive({ id, title }: ReplyRow) {
  const t = useTranslations("replies");
  const trpc = useTRPC();
  const say = useToast();
  const sentence = useErrorMessage();
  const name = isolated(title);
  const onError = (error: unknown) => say(sentence(error), "problem");
  const onSettled = useRefreshedReplies();
  const restoring = useMutation(trpc.replies.restore.mutationOptions({ onError, onSettled }));
  const restore = () =>
    restoring.mutate({ id }, { onSuccess: () => say(t("restoredNow", { title: name })) });
  const archiving = useMutation(
    trpc.replies.archive.mutationOptions({
      onError,
      onSettled,
      onSuccess: () =>
        say(t("archivedNow", { title: name }), "done", { label: t("undo"), onAct: restore }),
    }),
  );
  return {
    archive: () => archiving.mutate({ id }),
    restore,
    isBusy: archiving.isPending || restoring.isPending,
  };
}
