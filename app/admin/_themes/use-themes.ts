import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { SETTABLE } from "#server/themes/policy.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** @returns how to ask again for everything that is said of themes. */
export function useThemesRefresh() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: trpc.themes.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.evidence.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.issues.pathKey() }),
    ]);
}

/** What every change does: it is seen at once, and a refusal is said. */
export function useAfter() {
  const sentence = useErrorMessage();
  const say = useToast();
  const refresh = useThemesRefresh();
  return { onError: (error: unknown) => say(sentence(error), "problem"), onSettled: refresh };
}

export type Settable = (typeof SETTABLE)[number];

/** With the way back in what is said of it: dropped in the wrong place, it is where it was with one click. */
export function useSetStatus() {
  const t = useTranslations("themes");
  const trpc = useTRPC();
  const say = useToast();
  const after = useAfter();
  const queries = useQueryClient();
  const { mutate } = useMutation(trpc.themes.setStatus.mutationOptions(after));

  return (theme: Pick<ThemeCard, "id" | "version" | "title" | "status">, to: Settable) => {
    const { id, version, title, status: from } = theme;
    if (from === to) return;
    const back = () => {
      const known = queries.getQueryData(trpc.themes.open.queryKey({ id }));
      const latest = known && known.version > version ? known.version : version + 1;
      if (from !== "proposed" && from !== "shipped") mutate({ id, version: latest, to: from });
    };
    const undo =
      from === "proposed" || from === "shipped"
        ? undefined
        : { label: t("board.undo"), onAct: back };
    mutate(
      { id, version, to },
      {
        onSuccess: () =>
          say(
            t("board.set", { title: isolated(title), status: t(`statuses.${to}`) }),
            "done",
            undo,
          ),
      },
    );
  };
}
