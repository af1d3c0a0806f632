import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { SwapGap } from "#server/forecast/schema.ts";
import type { NewSwap } from "#server/shifts/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useWorkText } from "./use-work-text.ts";

/** What a swap leaves open, known before anybody agrees to it. Nothing is waited for that cannot be known. */
export function useSwapGaps(swap: NewSwap | null) {
  const asked = swap ?? { fromShiftId: "", toAgentId: "", toShiftId: null };
  const { data, isLoading } = useQuery(
    useTRPC().forecast.swapGaps.queryOptions(asked, { enabled: swap !== null }),
  );
  return { gaps: data ?? [], isLoading };
}

export function SwapGaps({ gaps }: { gaps: SwapGap[] }) {
  const t = useTranslations("shifts.swaps");
  const text = useWorkText();
  if (gaps.length === 0) return null;
  return (
    <Notice kind="soon" announce title={t("gapsTitle", { count: gaps.length })}>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.startsAt} ${gap.language}`} suppressHydrationWarning>
            {t("gap", {
              when: text.when(gap),
              count: gap.seats,
              language: text.language(gap.language),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
