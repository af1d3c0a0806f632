"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnShiftView, SwapPartner } from "#server/shifts/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { SwapGaps, useSwapGaps } from "./swap-gaps.tsx";
import { useRefreshedShifts } from "./use-shifts.ts";
import { useWorkText } from "./use-work-text.ts";

type SwapSheetProps = { shift: OwnShiftView; onClose: () => void };
type Choice = { agentId: string; name: string; shiftId: string | null };

/** Whom to ask, and for what in return. */
export function SwapSheet({ shift, onClose }: SwapSheetProps) {
  const t = useTranslations("shifts.asking");
  const common = useTranslations("common");
  const text = useWorkText();
  const sentence = useErrorMessage();
  const [chosen, choose] = useState<Choice | null>(null);
  const partners = useQuery(useTRPC().shifts.partners.queryOptions({ id: shift.id }));
  const asking = useAsking(onClose);
  const { gaps, isLoading } = useSwapGaps(
    chosen && { fromShiftId: shift.id, toAgentId: chosen.agentId, toShiftId: chosen.shiftId },
  );
  return (
    <BottomSheet title={t("title")} onClose={onClose}>
      <SheetBody>
        <p className="text-sm text-soft">{t("lead", { when: text.when(shift) })}</p>
        {partners.isPending && <Skeleton className="h-40" />}
        {partners.isError && (
          <Notice
            kind="late"
            announce
            title={t("failed")}
            action={
              <Button size="small" onClick={() => void partners.refetch()}>
                {common("retry")}
              </Button>
            }
          />
        )}
        {partners.data?.length === 0 && <Empty title={t("none")}>{t("noneHint")}</Empty>}
        {partners.data?.map((partner) => (
          <Partner key={partner.agentId} {...{ partner, chosen, choose }} />
        ))}
      </SheetBody>
      {chosen && (
        <SheetFooter>
          <SwapGaps gaps={gaps} />
          {asking.error !== null && <Notice kind="late" announce title={sentence(asking.error)} />}
          <Button
            kind="primary"
            busy={asking.isPending || isLoading}
            onClick={() => asking.ask(shift.id, chosen)}
          >
            {t("ask", { name: isolated(chosen.name) })}
          </Button>
        </SheetFooter>
      )}
    </BottomSheet>
  );
}

function useAsking(onClose: () => void) {
  const t = useTranslations("shifts.asking");
  const say = useToast();
  const refreshed = useRefreshedShifts();
  const { mutate, isPending, error } = useMutation(
    useTRPC().shifts.askForSwap.mutationOptions({ onError: refreshed }),
  );
  const ask = (fromShiftId: string, { agentId: toAgentId, shiftId: toShiftId, name }: Choice) =>
    mutate(
      { fromShiftId, toAgentId, toShiftId },
      {
        onSuccess() {
          say(t("done", { name: isolated(name) }));
          refreshed();
          onClose();
        },
      },
    );
  return { ask, isPending, error };
}

type PartnerProps = {
  partner: SwapPartner;
  chosen: Choice | null;
  choose: (choice: Choice) => void;
};

function Partner({ partner, chosen, choose }: PartnerProps) {
  const t = useTranslations("shifts.asking");
  const text = useWorkText();
  const { agentId, name, takes, shifts } = partner;
  const option = (shiftId: string | null) => ({
    type: "radio" as const,
    name: "swap",
    checked: chosen?.agentId === agentId && chosen.shiftId === shiftId,
    onChange: () => choose({ agentId, name, shiftId }),
  });
  return (
    <OptionList legend={isolated(name)}>
      {takes && <OptionRow {...option(null)} label={t("handOver")} />}
      {shifts.map((shift) => (
        <OptionRow
          key={shift.id}
          {...option(shift.id)}
          label={t("for", { when: text.when(shift) })}
          hint={text.about(shift)}
        />
      ))}
    </OptionList>
  );
}
