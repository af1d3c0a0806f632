import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { AutopayRules } from "#server/plans/autopay/taking.ts";
import type { AutopayPreview, AutopayTries } from "#server/plans/autopay/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { figure, PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: AutopayRules; isChanged: boolean; isWrong: boolean };

export function RetryPreview({ rules, isChanged, isWrong }: PreviewProps) {
  const { settled, isSettled } = useSettled(rules);
  const query = useQuery(
    useTRPC().rules.previewAutopay.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  return (
    <PreviewFrame about="retrying" {...{ query, isSettled, isWrong }}>
      {data && <Tries preview={data} isChanged={isChanged} />}
    </PreviewFrame>
  );
}

/** When a payment that is declined today would be tried again, and how many wait for their day already. */
function Tries({ preview, isChanged }: { preview: AutopayPreview; isChanged: boolean }) {
  const t = useTranslations("rules.preview");
  const { now, after, waiting, plans, isSample } = preview;
  const sentence = ({ second, third }: AutopayTries) =>
    t.rich("retrying.tries", {
      count: second === null ? 1 : third === null ? 2 : 3,
      second: second ?? 0,
      third: third ?? 0,
      b: figure,
    });
  return (
    <div className="grid gap-3">
      <p>{sentence(after)}</p>
      {isChanged && (
        <p className="text-sm text-soft">
          {t("retrying.today")} {sentence(now)}
        </p>
      )}
      <p className="text-sm">{t("retrying.waiting", { count: waiting })}</p>
      <p className="text-sm text-soft">{t(isSample ? "sample" : "all", { plans })}</p>
    </div>
  );
}
