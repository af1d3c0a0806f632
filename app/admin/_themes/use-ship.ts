import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { UNDO_SECONDS } from "#server/themes/policy.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import type { ShipInput, ShipView } from "#server/themes/ship-schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useShipDraft } from "./ship-draft.ts";
import { useAfter, useThemesRefresh } from "./use-themes.ts";

/** It is shipped; one that is shipped already is told to the rest. */
export function useShip({ id: themeId, status }: ThemeCard, onClose: () => void) {
  const t = useTranslations("themes.ship");
  const trpc = useTRPC();
  const say = useToast();
  const sentence = useErrorMessage();
  const undo = useUndoShip(themeId);
  const [, keep] = useShipDraft(themeId);
  const after = {
    onSuccess({ id }: { id: string }, { texts }: ShipInput) {
      onClose();
      keep(null);
      const forMs = UNDO_SECONDS * 1000;
      say(t("sending"), "done", { label: t("undo"), onAct: () => undo({ id, texts }), forMs });
    },
    onSettled: useThemesRefresh(),
  };
  const shipping = useMutation(trpc.themes.ship.mutationOptions(after));
  const telling = useMutation(trpc.themes.tellRest.mutationOptions(after));
  const { mutate, isPending, error } = status === "shipped" ? telling : shipping;
  return { send: mutate, isBusy: isPending, problem: error ? sentence(error) : undefined };
}

/** What was written to them is there again to be changed. */
export function useUndoShip(themeId: string) {
  const t = useTranslations("themes.ship");
  const say = useToast();
  const [, keep] = useShipDraft(themeId);
  const { mutate } = useMutation(useTRPC().themes.undoShip.mutationOptions(useAfter()));
  return ({ id, texts }: Pick<ShipView, "id" | "texts">) => {
    const onSuccess = () => {
      keep(texts);
      say(t("undone"));
    };
    mutate({ id }, { onSuccess });
  };
}
