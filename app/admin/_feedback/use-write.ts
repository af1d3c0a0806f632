import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import type { Pen } from "./inbox-state.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useUndoAction } from "./use-undo.ts";

export function useWrite(id: string, pen: Pen) {
  const sentence = useErrorMessage();
  const refresh = useRefresh();
  const t = useTranslations("feedback.triage");
  const say = useToast();
  const undoAction = useUndoAction();
  const { keyFor, forget } = useClientKey();
  const { mutateAsync, isPending, error } = useMutation(
    useTRPC().feedback[pen].mutationOptions({
      onSuccess({ undo }: { undo: string | null }) {
        forget();
        const action = undoAction(undo);
        if (action) say(t("sending"), "done", action);
        return refresh();
      },
    }),
  );

  return {
    /** @returns whether it has arrived. */
    write: (text: string) =>
      mutateAsync({ id, clientKey: keyFor(text), text }).then(
        () => true,
        () => false,
      ),
    isBusy: isPending,
    problem: error ? sentence(error) : undefined,
  };
}
