"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";

/** Every page of every agent counts them, and their days are long. */
const WITHIN_MS = 15_000;

type OverdueProps = { of: "cases" | "hardship" | "refunds" };

/** How many of them wait for us past their day, and for leads, what waits for their yes. */
export function OverdueBadge({ of }: OverdueProps) {
  const t = useTranslations("common.attention.overdue");
  const trpc = useTRPC();
  const cases = useQuery(trpc.cases.counts.queryOptions(undefined, { enabled: of === "cases" }));
  const hardship = useQuery(
    trpc.hardship.counts.queryOptions(undefined, { enabled: of === "hardship" }),
  );
  const refunds = useQuery(
    trpc.refunds.counts.queryOptions(undefined, { enabled: of === "refunds" }),
  );
  const complaints = useQuery(
    trpc.complaints.counts.queryOptions(undefined, { enabled: of === "cases" }),
  );
  // What is not asked for here may still be known from the badge beside it.
  const pressing = (of === "cases" && complaints.data?.pressing) || 0;
  const proposed = (of === "cases" && cases.data?.proposed) || 0;
  const count = ({ cases, hardship, refunds }[of].data?.overdue ?? 0) + pressing + proposed;
  if (count === 0) return null;
  const what = proposed > 0 ? "casesToDecide" : pressing > 0 ? "casesAndComplaints" : of;
  return (
    <>
      <span
        aria-hidden
        className="ms-1.5 rounded-md bg-late-wash px-1.5 text-xs font-semibold text-late tabular-nums"
      >
        {count}
      </span>{" "}
      <VisuallyHidden>{t(what, { count })}</VisuallyHidden>
    </>
  );
}

/** Keeps the number true on every page of staff. */
export function OverdueLive({ of }: OverdueProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  function look() {
    void queries.invalidateQueries({ queryKey: trpc[of].counts.pathKey() });
    // They have their place beside the cases.
    if (of === "cases") {
      void queries.invalidateQueries({ queryKey: trpc.complaints.counts.pathKey() });
    }
  }
  useLiveRefresh([of], look, WITHIN_MS);
  return null;
}
