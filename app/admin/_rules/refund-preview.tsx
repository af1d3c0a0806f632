import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { RefundRules } from "#server/cases/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { figure, PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: RefundRules; isChanged: boolean; isWrong: boolean };

export function RefundPreview({ rules, isChanged, isWrong }: PreviewProps) {
  const t = useTranslations("rules.preview.refunding");
  const { settled, isSettled } = useSettled(rules);
  const query = useQuery(
    useTRPC().rules.previewRefunds.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  return (
    <PreviewFrame about="refunding" {...{ query, isSettled, isWrong }}>
      {data && (
        <div className="grid gap-3">
          <p>
            {t.rich(isChanged ? "then" : "now", {
              open: data.open,
              now: data.now,
              after: data.after,
              b: figure,
            })}
          </p>
          {data.isSample && <p className="text-sm text-soft">{t("sample")}</p>}
        </div>
      )}
    </PreviewFrame>
  );
}
