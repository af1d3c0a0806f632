"use client";

import { useTranslations } from "next-intl";
import type { FeedbackCounts } from "#server/feedback/schema.ts";
import { type Tab, TABS } from "./address.ts";
import { useInbox } from "./inbox-state.tsx";
import { useCounts } from "./use-submissions.ts";

/** How much stands where, of what the filters leave. */
export function StateTabs() {
  const t = useTranslations("feedback");
  const { filter, narrow } = useInbox();
  const counts = useCounts(filter);
  return (
    <div
      role="group"
      aria-label={t("inbox.tabs")}
      className="flex shrink-0 overflow-x-auto border-b border-line px-2 [scrollbar-width:none]"
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          ref={filter.tab === tab ? intoView : undefined}
          aria-pressed={filter.tab === tab}
          onClick={() => narrow({ tab })}
          className="-mb-px flex min-h-11 shrink-0 items-center gap-1 border-b-2 border-transparent px-1.5 font-semibold whitespace-nowrap text-soft outline-offset-[-3px] hover:text-ink aria-pressed:border-accent aria-pressed:text-ink"
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

/** On a phone the last ones begin outside. */
const intoView = (element: HTMLElement | null) =>
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
