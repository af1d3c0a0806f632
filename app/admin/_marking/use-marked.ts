import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** What is said once something is marked, with the way back. */
export function useMarked(onClose: () => void) {
  const t = useTranslations("themes");
  const say = useToast();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.evidence.pathKey() });
  const { mutate: unmark } = useMutation(
    trpc.evidence.unmark.mutationOptions({ onSettled: refresh }),
  );
  return ({ id, isNew }: { id: string; isNew: boolean }) => {
    onClose();
    void refresh();
    if (!isNew) return say(t("mark.known"));
    say(t("mark.done"), "done", { label: t("board.undo"), onAct: () => unmark({ id }) });
  };
}
