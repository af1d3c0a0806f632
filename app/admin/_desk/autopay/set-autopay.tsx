"use client";

import { useTranslations } from "next-intl";
import type { PlanDetail } from "#server/plans/schema.ts";
import { isEnded } from "#app/_plans/plan-order.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { usePlanDialog } from "../hooks/use-plan-dialog.tsx";
import { AutopayForm } from "./autopay-form.tsx";

export function useSetAutopay(conversationId: string) {
  const t = useTranslations("desk");
  return usePlanDialog((plan) => ({
    title: t("autopay.title", { merchant: isolated(plan.merchant) }),
    description: t("payment.word"),
    form: <AutopayForm {...{ conversationId, plan }} />,
  }));
}

type SetAutopayProps = { plan: PlanDetail; onSet: (plan: PlanDetail) => void };

export function SetAutopay({ plan, onSet }: SetAutopayProps) {
  const t = useTranslations("desk.autopay");
  if (isEnded(plan)) return null;
  return (
    <Button size="small" kind="plain" aria-haspopup="dialog" onClick={() => onSet(plan)}>
      {t("button")}
    </Button>
  );
}
