"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Colleague } from "#server/feedback/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { cn } from "#app/_ui/cn.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { FeedbackTabs } from "../_themes/feedback-tabs.tsx";
import { Filters, FilterToggle, hasFolded } from "./filters.tsx";
import { InboxHelp } from "./inbox-help.tsx";
import { InboxState, useInbox } from "./inbox-state.tsx";
import { Pane } from "./pane.tsx";
import { StateTabs } from "./state-tabs.tsx";
import { SubmissionList } from "./submission-list.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export function Inbox({ me, colleagues }: { me: string; colleagues: Colleague[] }) {
  return (
    <InboxState {...{ me, colleagues }}>
      <Screen />
    </InboxState>
  );
}

function Screen() {
  const t = useTranslations("feedback");
  const { openId, filter } = useInbox();
  const [isFiltering, setFiltering] = useState(hasFolded(filter));
  const [helpOpen, setHelpOpen] = useState(false);
  useLiveRefresh(["feedback"], useRefresh());
  useShortcuts(() => setHelpOpen(true));

  return (
    <main className="flex min-h-0 grow text-sm">
      <h1 className="sr-only">{t("title")}</h1>
      <div
        className={cn(
          openId ? "hidden md:flex" : "flex",
          "min-h-0 w-full min-w-0 shrink-0 flex-col border-line md:w-96 md:border-e lg:w-132",
        )}
      >
        <div className="flex shrink-0 items-center gap-2 px-3 py-1.5">
          <FeedbackTabs />
          <span className="grow" />
          <FilterToggle {...{ isFiltering }} onToggle={() => setFiltering(!isFiltering)} />
        </div>
        <section aria-label={t("inbox.label")} className="flex min-h-0 grow flex-col">
          <StateTabs />
          <Filters isOpen={isFiltering} />
          <Toolbar onHelp={() => setHelpOpen(true)} />
          <SubmissionList />
        </section>
      </div>
      {openId ? <Pane key={openId} id={openId} /> : <NothingOpen />}
      <InboxHelp open={helpOpen} onOpenChange={setHelpOpen} />
    </main>
  );
}

function NothingOpen() {
  const t = useTranslations("feedback.inbox");
  const { isEmpty } = useInbox().submissions;
  return (
    <div className="hidden grow place-content-center md:grid">
      <Empty title={t("nothingOpen")}>{!isEmpty && t("nothingOpenHint")}</Empty>
    </div>
  );
}
