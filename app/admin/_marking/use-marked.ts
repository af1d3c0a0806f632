import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** What is said once something is marked, with the way back. */
export function useMarked(onClose: () => void) {
  const t = useTranslations("themes");
  const say = useToast();
  const { mutate: unmark } = useMutation(useTRPC().evidence.unmark.mutationOptions());
  return ({ id, isNew }: { id: string; isNew: boolean }) => {
    onClose();
    if (!isNew) return say(t("mark.known"));
    say(t("mark.done"), "done", { label: t("board.undo"), onAct: () => unmark({ id }) });
  };
}
