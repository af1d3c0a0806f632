import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import type { ReminderRules } from "#server/reminders/policy.ts";
import { PREVIEW_DAYS, type ReminderPreview as Counts } from "#server/reminders/schema.ts";
import { figure, PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: ReminderRules; isChanged: boolean; isWrong: boolean };

export function ReminderPreview({ rules, isChanged, isWrong }: PreviewProps) {
  const { settled, isSettled } = useSettled(rules);
  const query = useQuery(
    useTRPC().reminders.previewRules.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  return (
    <PreviewFrame about="reminding" {...{ query, isSettled, isWrong }}>
      {data && <Told counts={data} isChanged={isChanged} />}
    </PreviewFrame>
  );
}

function Told({
  counts: { now, after, plans, isSample },
  isChanged,
}: {
  counts: Counts;
  isChanged: boolean;
}) {
  const t = useTranslations("rules.preview");
  const look = isChanged ? "then" : "today";
  return (
    <div className="grid gap-3">
      <p>{t("reminding.lead", { days: PREVIEW_DAYS })}</p>
      <ul className="grid gap-1">
        {(["before", "missed"] as const).map((kind) => (
          <li key={kind}>
            {t.rich(`reminding.${kind}.${look}`, { now: now[kind], after: after[kind], b: figure })}
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t(isSample ? "sample" : "all", { plans })}</p>
    </div>
  );
}
