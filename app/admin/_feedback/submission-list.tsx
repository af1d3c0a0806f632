"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { rowsShown } from "../_shell/use-keys.ts";
import { isNarrowed } from "./address.ts";
import { useInbox } from "./inbox-state.tsx";
import { SubmissionRow } from "./submission-row.tsx";

export function SubmissionList() {
  const { submissions } = useInbox();
  const { query, items } = submissions;
  useLastPlace();
  return (
    <div className="min-h-0 grow overflow-y-auto overscroll-contain">
      {query.isPending && <Loading />}
      {query.isError && items.length === 0 && <Problem onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Nothing />}
      <ul aria-busy={query.isPlaceholderData}>
        {items.map((item, index) => (
          <SubmissionRow key={item.id} {...{ item, index }} />
        ))}
      </ul>
      {query.hasNextPage && <More />}
    </div>
  );
}

function More() {
  const t = useTranslations("feedback.inbox");
  const { query } = useInbox().submissions;
  return (
    <div className="grid justify-items-center py-3">
      <Button
        size="small"
        kind="plain"
        busy={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t("more")}
      </Button>
    </div>
  );
}

function Problem({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations();
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-6 py-10 text-center">
      {t("feedback.inbox.failed")}
      <Button size="small" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    </div>
  );
}

function Nothing() {
  const t = useTranslations("feedback");
  const { filter, narrow } = useInbox();
  const { tab, filters } = filter;
  if (isNarrowed(filter)) {
    const title = filters.query
      ? t("inbox.empty.query", { query: filters.query })
      : t("inbox.empty.filtered");
    const clear = (
      <Button size="small" onClick={() => narrow((asked) => ({ ...asked, filters: {} }))}>
        {t("inbox.clear")}
      </Button>
    );
    return (
      <Empty title={title} action={clear}>
        {t("inbox.empty.filteredHint")}
      </Empty>
    );
  }
  if (tab === "new")
    return <Empty title={t("inbox.empty.inbox")}>{t("inbox.empty.inboxHint")}</Empty>;
  if (tab === "all")
    return <Empty title={t("inbox.empty.all")}>{t("inbox.empty.inboxHint")}</Empty>;
  return <Empty title={t("inbox.empty.state", { state: t(`states.staff.${tab}`) })} />;
}

function Loading() {
  const t = useTranslations("feedback.inbox");
  return (
    <div className="grid gap-5 px-4 py-4">
      <span className="sr-only">{t("loading")}</span>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} className="h-16" />
      ))}
    </div>
  );
}

/** Where the row with the focus leaves the list, the one in its place gets it, so that the keys go on. */
function useLastPlace() {
  const { submissions, openId, lastPlace } = useInbox();
  const { items } = submissions;

  const restore = useEffectEvent(() => {
    const last = lastPlace();
    const isLost = last && document.activeElement === document.body;
    if (!isLost || openId || items.some(({ id }) => id === last.id)) return;
    const rows = rowsShown();
    rows[Math.min(last.index, rows.length - 1)]?.focus();
  });
  const shown = items.map(({ id }) => id).join();
  useEffect(() => {
    if (shown) restore();
  }, [shown]);
}
