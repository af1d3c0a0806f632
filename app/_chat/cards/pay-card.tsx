"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Card } from "#server/conversations/card.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { owedOf } from "#app/_payments/owed.ts";
import { usePaySheet } from "#app/_payments/pay-sheet-provider.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { useConnectionState } from "../chat-provider.tsx";

/** Opens the sheet with what is owed now; where nothing is any more, the plan's page says so. */
export function PayCard({ card }: { card: Extract<Card, { kind: "payment" }> }) {
  const t = useTranslations("chat.cards.payment");
  const payments = useTranslations("payments");
  const amount = isolated(moneyText(card.amount, useLocale()));
  const { open, isBusy } = useOpenPayment(card.planId);
  return (
    <Button
      kind="soft"
      size="row"
      aria-haspopup="dialog"
      aria-label={payments("payTo", { amount, merchant: isolated(card.merchant) })}
      busy={isBusy}
      disabled={useConnectionState() === "offline"}
      onClick={open}
    >
      {t("action")}
    </Button>
  );
}

function useOpenPayment(planId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { push } = useRouter();
  const sheet = usePaySheet();
  const [isAsking, setAsking] = useState(false);

  async function open() {
    setAsking(true);
    const options = trpc.plans.get.queryOptions({ id: planId }, { staleTime: 0 });
    const plan = await client.fetchQuery(options).catch(() => null);
    setAsking(false);
    const owed = plan && owedOf(plan);
    if (!owed || owed.leftMinor === 0) return push(`/plans/${planId}`);
    sheet.open({ plans: [owed], start: owed.overdueMinor > 0 ? "overdue" : "next" });
  }

  return { open: () => void open(), isBusy: isAsking || sheet.busy };
}
