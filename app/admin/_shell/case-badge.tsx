"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";
import { useCaseCounts } from "../_cases/use-cases.ts";

/** Every page of every agent counts them, and their days are long. */
const WITHIN_MS = 15_000;

/** How many cases wait for us past their day. */
export function CaseBadge() {
  const t = useTranslations("common.attention");
  const count = useCaseCounts()?.overdue ?? 0;
  if (count === 0) return null;
  return (
    <>
      <span
        aria-hidden
        className="ms-1.5 rounded-md bg-late-wash px-1.5 text-xs font-semibold text-late tabular-nums"
      >
        {count}
      </span>{" "}
      <VisuallyHidden>{t("overdueCases", { count })}</VisuallyHidden>
    </>
  );
}

/** Keeps the number true on every page of staff. */
export function CaseBadgeLive() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const look = () => void queries.invalidateQueries(trpc.cases.counts.queryFilter());
  useLiveRefresh(["cases"], look, WITHIN_MS);
  return null;
}
