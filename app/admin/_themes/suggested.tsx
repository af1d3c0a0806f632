"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ThemeDetail } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useAfter } from "./use-themes.ts";

/** What the program thinks says the same; people decide. */
export function Suggested({ theme: { id: themeId, suggestedIds: ids } }: { theme: ThemeDetail }) {
  const t = useTranslations("themes.pane");
  const trpc = useTRPC();
  const after = useAfter();
  const accept = useMutation(trpc.evidence.accept.mutationOptions(after));
  const apart = useMutation(trpc.evidence.keepApart.mutationOptions(after));
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 rounded-md border border-dashed border-edge bg-paper px-3 py-2">
      <p className="grow font-semibold">{t("suggested", { count: ids.length })}</p>
      <Button size="small" busy={accept.isPending} onClick={() => accept.mutate({ themeId, ids })}>
        {t("addAll")}
      </Button>
      <Button
        size="small"
        kind="plain"
        busy={apart.isPending}
        onClick={() => apart.mutate({ themeId, ids })}
      >
        {t("keepApart")}
      </Button>
    </div>
  );
}
