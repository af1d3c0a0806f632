"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** How many drafts of the help wait for this lead's review. */
export function ReviewBadge() {
  const t = useTranslations("common.attention");
  const { data } = useQuery(useTRPC().articles.counts.queryOptions());
  const count = data?.review ?? 0;
  if (count === 0) return null;
  return (
    <>
      <span
        aria-hidden
        className="ms-1.5 rounded-md bg-accent-wash px-1.5 text-xs font-semibold text-accent tabular-nums"
      >
        {count}
      </span>{" "}
      <VisuallyHidden>{t("review", { count })}</VisuallyHidden>
    </>
  );
}

/** Keeps the number true on every page of a lead. */
export function ReviewLive() {
  const { articles } = useTRPC();
  const queries = useQueryClient();
  useLiveRefresh(["articles"], () =>
    queries.invalidateQueries({ queryKey: articles.counts.pathKey() }),
  );
  return null;
}
