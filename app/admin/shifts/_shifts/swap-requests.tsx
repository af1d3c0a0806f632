"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ShiftSwapView, Swaps } from "#server/shifts/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { CARD, Part } from "./part.tsx";
import { SwapGaps, useSwapGaps } from "./swap-gaps.tsx";
import { useAct } from "./use-act.ts";
import { useWorkText } from "./use-work-text.ts";

type SwapRequestsProps = { swaps: Swaps; restHours: number };

/** What colleagues ask, and what was asked of them. Nothing of it, and the part is not there. */
export function SwapRequests({ swaps: { toAnswer, asked }, restHours }: SwapRequestsProps) {
  const t = useTranslations("shifts.swaps");
  if (toAnswer.length + asked.length === 0) return null;
  return (
    <Part title={t("title")}>
      <ul className={CARD}>
        {toAnswer.map((swap) => (
          <li key={swap.id} className="border-b border-line px-4 py-4 last:border-0 sm:px-5">
            <ToAnswer {...{ swap, restHours }} />
          </li>
        ))}
        {asked.map((swap) => (
          <li key={swap.id} className="border-b border-line px-4 py-4 last:border-0 sm:px-5">
            <Asked swap={swap} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function useSwapValues({ colleague, gives, gets }: ShiftSwapView) {
  const text = useWorkText();
  return {
    name: isolated(colleague),
    gives: gives ? text.when(gives) : "",
    gets: gets ? text.when(gets) : "",
  };
}

function ToAnswer({ swap, restHours }: { swap: ShiftSwapView; restHours: number }) {
  const t = useTranslations("shifts.swaps");
  const { shifts } = useTRPC();
  const values = useSwapValues(swap);
  const agreeing = useMutation(shifts.answerSwap.mutationOptions(useAct("swaps.agreed")));
  const declining = useMutation(shifts.answerSwap.mutationOptions(useAct("swaps.declined")));
  const { id, colleague, gives, obstacle } = swap;
  const { gaps, isLoading } = useSwapGaps(obstacle ? null : swap.swap);
  return (
    <>
      <div className="flex items-start gap-3">
        <Initials name={colleague} />
        <div className="min-w-0">
          <p suppressHydrationWarning className="font-semibold">
            {t(gives ? "swap" : "take", values)}
          </p>
          <p suppressHydrationWarning className="text-sm text-soft">
            {obstacle
              ? t(`${obstacle.who}Obstacle`, { kind: obstacle.kind })
              : t("rest", { hours: restHours })}
          </p>
        </div>
      </div>
      {gaps.length > 0 && (
        <div className="mt-3">
          <SwapGaps gaps={gaps} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {!obstacle && (
          <Button
            kind="primary"
            size="row"
            className="grow"
            busy={agreeing.isPending || isLoading}
            onClick={() => agreeing.mutate({ id, agree: true })}
          >
            {t(gives ? "agree" : "takeOver")}
          </Button>
        )}
        <Button
          size="row"
          className="grow"
          busy={declining.isPending}
          onClick={() => declining.mutate({ id, agree: false })}
        >
          {t("decline")}
        </Button>
      </div>
    </>
  );
}

function Asked({ swap }: { swap: ShiftSwapView }) {
  const t = useTranslations("shifts.swaps");
  const values = useSwapValues(swap);
  const withdrawing = useMutation(
    useTRPC().shifts.withdrawSwap.mutationOptions(useAct("swaps.withdrawn")),
  );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p suppressHydrationWarning className="min-w-0 grow basis-48 text-sm">
        {t(swap.gets ? "askedSwap" : "askedTake", values)}
      </p>
      <Button
        size="row"
        busy={withdrawing.isPending}
        onClick={() => withdrawing.mutate({ id: swap.id })}
      >
        {t("withdraw")}
      </Button>
    </div>
  );
}
