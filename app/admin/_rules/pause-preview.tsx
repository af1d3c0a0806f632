import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { HardshipRules } from "#server/hardship/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { figure, PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: HardshipRules; isChanged: boolean; isWrong: boolean };

export function PausePreview({ rules, isChanged, isWrong }: PreviewProps) {
  const t = useTranslations("rules.preview.pausing");
  const { settled, isSettled } = useSettled(rules);
  const query = useQuery(
    useTRPC().rules.previewHardship.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  return (
    <PreviewFrame about="pausing" {...{ query, isSettled, isWrong }}>
      {data && (
        <div className="grid gap-3">
          <p>
            {t.rich(isChanged ? "then" : "now", { now: data.now, after: data.after, b: figure })}
          </p>
          <p className="text-sm">{t("waiting", { count: data.waiting })}</p>
        </div>
      )}
    </PreviewFrame>
  );
}
