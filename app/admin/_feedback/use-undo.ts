import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { UNDO_SECONDS } from "#server/feedback/policy.ts";
import type { Undone } from "#server/feedback/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { storedValue } from "#app/_ui/use-stored-value.ts";
import { draftKey } from "../_desk/state/draft-storage.ts";
import { useInbox } from "./inbox-state.tsx";
import { useRefresh } from "./use-refresh.ts";

/** As long as nothing has left. What was written is there again to be changed. */
export function useUndo() {
  const t = useTranslations("feedback.triage");
  const say = useToast();
  const sentence = useErrorMessage();
  const refresh = useRefresh();
  const { me } = useInbox();
  const { mutate } = useMutation(
    useTRPC().feedback.undo.mutationOptions({
      onSuccess({ reply }: Undone) {
        if (reply) keepWords(draftKey(me, reply.id, "reply"), reply.text);
        say(t("undone"));
      },
      onError: (error) => say(sentence(error), "problem"),
      onSettled: refresh,
    }),
  );
  return (id: string) => mutate({ id });
}

/** What has been begun since stays. */
function keepWords(key: string, text: string) {
  const draft = storedValue("localStorage", key);
  if (!draft.read()) draft.write(text);
}

/** What the notice of something that waits to be sent offers. */
export function useUndoAction() {
  const t = useTranslations("feedback.triage");
  const undo = useUndo();
  return (id: string | null) =>
    id === null
      ? undefined
      : { label: t("undo"), onAct: () => undo(id), forMs: UNDO_SECONDS * 1000 };
}
