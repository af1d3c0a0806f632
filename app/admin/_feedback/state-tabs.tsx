"use client";

import { useTranslations } from "next-intl";
import type { FeedbackCounts } from "#server/feedback/schema.ts";
import { type Tab, TABS } from "./address.ts";
import { useInbox } from "./inbox-state.tsx";
import { useCounts } from "./use-submissions.ts";

export function StateTabs() {
  const t = useTranslations("feedback");
  const { filter, narrow } = useInbox();
  const counts = useCounts(filter);
  return (
    <div
      role="group"
      aria-label={t("inbox.tabs")}
      className="grid shrink-0 grid-cols-3 border-b border-line px-2 lg:flex"
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={filter.tab === tab}
          onClick={() => narrow((asked) => ({ ...asked, tab }))}
          className="-mb-px flex min-h-10 shrink-0 items-center justify-center gap-1 border-b-2 border-transparent px-1.5 font-semibold whitespace-nowrap text-soft outline-offset-[-3px] hover:text-ink aria-pressed:border-accent aria-pressed:text-ink lg:min-h-11"
        >
          {tab === "all" ? t("inbox.all") : t(`states.staff.${tab}`)}
          <span className="min-w-4 text-xs tabular-nums">{counts && countOf(tab, counts)}</span>
        </button>
      ))}
    </div>
  );
}

const countOf = (tab: Tab, counts: FeedbackCounts) =>
  tab === "all" ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[tab];
