import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RefundRules } from "#server/cases/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: RefundRules; isChanged: boolean; isWrong: boolean };

const b = (part: ReactNode) => <strong className="tabular-nums">{part}</strong>;

export function RefundPreview({ rules, isChanged, isWrong }: PreviewProps) {
  const t = useTranslations("rules.preview.refunding");
  const { settled, isSettled } = useSettled(rules);
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery(
    useTRPC().rules.previewRefunds.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  return (
    <PreviewFrame
      about="refunding"
      isWrong={isWrong}
      isWaiting={!data || isPlaceholderData || !isSettled}
      hasFailed={isError && !isFetching}
      retry={() => void refetch()}
    >
      {data && (
        <div className="grid gap-3">
          <p>{t.rich(isChanged ? "then" : "now", { ...numbersOf(data), b })}</p>
          {data.isSample && <p className="text-sm text-soft">{t("sample")}</p>}
        </div>
      )}
    </PreviewFrame>
  );
}

const numbersOf = ({ open, now, after }: { open: number; now: number; after: number }) => ({
  open,
  now,
  after,
});
