"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** How many colleagues wait for an answer about a shift, or for somebody who takes theirs over. */
export function ShiftBadge() {
  const t = useTranslations("common.attention");
  const { data } = useQuery(useTRPC().shifts.counts.queryOptions());
  const { toAnswer, toReplace } = data ?? { toAnswer: 0, toReplace: 0 };
  if (toAnswer + toReplace === 0) return null;
  return (
    <>
      <span
        aria-hidden
        className="ms-1.5 rounded-md bg-accent-wash px-1.5 text-xs font-semibold text-accent tabular-nums"
      >
        {toAnswer + toReplace}
      </span>{" "}
      {toAnswer > 0 && <VisuallyHidden>{t("swaps", { count: toAnswer })} </VisuallyHidden>}
      {toReplace > 0 && <VisuallyHidden>{t("replacements", { count: toReplace })}</VisuallyHidden>}
    </>
  );
}

/** Keeps the number true on every page of staff. */
export function ShiftLive() {
  const { shifts } = useTRPC();
  const queries = useQueryClient();
  const look = () => void queries.invalidateQueries({ queryKey: shifts.counts.queryKey() });
  useLiveRefresh(["shifts"], look);
  return null;
}
