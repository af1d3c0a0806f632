import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { HardshipRules } from "#server/hardship/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { PreviewFrame, useSettled } from "./preview-frame.tsx";

type PreviewProps = { rules: HardshipRules; isChanged: boolean; isWrong: boolean };

const b = (part: ReactNode) => <strong className="tabular-nums">{part}</strong>;

export function PausePreview({ rules, isChanged, isWrong }: PreviewProps) {
  const t = useTranslations("rules.preview.pausing");
  const { settled, isSettled } = useSettled(rules);
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery(
    useTRPC().rules.previewHardship.queryOptions(settled, { placeholderData: keepPreviousData }),
  );
  return (
    <PreviewFrame
      about="pausing"
      isWrong={isWrong}
      isWaiting={!data || isPlaceholderData || !isSettled}
      hasFailed={isError && !isFetching}
      retry={() => void refetch()}
    >
      {data && (
        <div className="grid gap-3">
          <p>{t.rich(isChanged ? "then" : "now", { now: data.now, after: data.after, b })}</p>
          <p className="text-sm">{t("waiting", { count: data.waiting })}</p>
        </div>
      )}
    </PreviewFrame>
  );
}
