import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { MoveRules } from "#server/plans/moving.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { changedIn } from "./draft.ts";
import { Effect } from "./effect.tsx";

const PAUSE_MS = 300;

type PreviewProps = { rules: MoveRules; isChanged: boolean; isWrong: boolean };

/** What the rules that were typed would change for the plans there are. */
export function Preview({ isWrong, ...of }: PreviewProps) {
  const t = useTranslations("rules.preview");
  return (
    <section aria-labelledby="rules-preview" className="grid gap-3 rounded-md bg-wash p-4 sm:p-5">
      <h3 id="rules-preview" className="text-base">
        {t("title")}
      </h3>
      {isWrong ? <p className="text-soft">{t("wrong")}</p> : <Counted {...of} />}
    </section>
  );
}

function Counted({ rules, isChanged }: Omit<PreviewProps, "isWrong">) {
  const t = useTranslations("rules.preview");
  const { counts, isWaiting, hasFailed, retry } = usePreview(rules);
  if (hasFailed) {
    return (
      <div role="alert" className="grid justify-items-start gap-3">
        {t("failed")}
        <Button size="small" onClick={retry}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  return (
    <div role="status" aria-busy={isWaiting || undefined}>
      {counts ? (
        <div className={cn(isWaiting && "opacity-60")}>
          <Effect {...{ counts, isChanged }} />
        </div>
      ) : (
        <Skeleton className="h-28" />
      )}
    </div>
  );
}

function usePreview(rules: MoveRules) {
  const settled = useSettled(rules);
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery(
    useTRPC().rules.preview.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  return {
    counts: data,
    isWaiting: !data || isPlaceholderData || changedIn(settled, rules).length > 0,
    hasFailed: isError && !isFetching,
    retry: () => void refetch(),
  };
}

/** The rules once the typing pauses: all running plans are not counted for each figure. */
function useSettled({ mostDays, timesPerInstalment, timesPerPlan, lateDays }: MoveRules) {
  const [settled, setSettled] = useState({ mostDays, timesPerInstalment, timesPerPlan, lateDays });
  useEffect(() => {
    const rules = { mostDays, timesPerInstalment, timesPerPlan, lateDays };
    const timer = setTimeout(() => setSettled(rules), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mostDays, timesPerInstalment, timesPerPlan, lateDays]);
  return settled;
}
