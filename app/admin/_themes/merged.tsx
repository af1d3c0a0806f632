"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ThemeDetail } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useAfter } from "./use-themes.ts";

export function Merged({ merged }: Pick<ThemeDetail, "merged">) {
  const t = useTranslations("themes.pane");
  const { mutate, isPending } = useMutation(useTRPC().themes.unmerge.mutationOptions(useAfter()));
  return (
    <section className="border-t border-line px-4 py-4 md:px-5">
      <h3 className="font-sans text-sm font-semibold">{t("merged")}</h3>
      <ul className="mt-1 divide-y divide-line">
        {merged.map(({ id, number, title, version }) => {
          const name = title || t("label", { number });
          return (
            <li key={id} className="flex items-center gap-3 py-1.5">
              <bdi className="grow">{name}</bdi>
              <Button
                size="small"
                busy={isPending}
                aria-label={t("unmergeThis", { title: isolated(name) })}
                onClick={() => mutate({ id, version })}
              >
                {t("unmerge")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
