"use client";

import { useTranslations } from "next-intl";
import type { PlanDetail } from "#server/plans/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { usePlanDialog } from "../hooks/use-plan-dialog.tsx";
import { amountsOf } from "./amounts.ts";
import { PaymentForm } from "./payment-form.tsx";

export function useTakePayment(conversationId: string) {
  const t = useTranslations("desk.payment");
  return usePlanDialog((plan) => ({
    title: t("title", { merchant: isolated(plan.merchant) }),
    description: t("word"),
    form: <PaymentForm {...{ conversationId, plan }} />,
  }));
}

type TakePaymentProps = { plan: PlanDetail; onTake: (plan: PlanDetail) => void };

export function TakePayment({ plan, onTake }: TakePaymentProps) {
  const t = useTranslations("desk.payment");
  if (amountsOf(plan).length === 0) return null;
  return (
    <Button size="small" aria-haspopup="dialog" onClick={() => onTake(plan)}>
      {t("take")}
    </Button>
  );
}
