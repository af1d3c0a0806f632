"use client";

import { useTranslations } from "next-intl";
import type { PlanDetail } from "#server/plans/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { usePlanDialog } from "../hooks/use-plan-dialog.tsx";
import { MoveForm } from "./move-form.tsx";

export function useMoveDue(conversationId: string) {
  const t = useTranslations("desk");
  return usePlanDialog((plan) => ({
    title: t("moving.title", { merchant: isolated(plan.merchant) }),
    description: t("payment.word"),
    form: <MoveForm {...{ conversationId, plan }} />,
  }));
}

type MoveDueProps = { plan: PlanDetail; onMove: (plan: PlanDetail) => void };

export function MoveDue({ plan, onMove }: MoveDueProps) {
  const t = useTranslations("desk.moving");
  if (plan.instalments.every(({ move }) => move === null)) return null;
  return (
    <Button size="small" kind="plain" aria-haspopup="dialog" onClick={() => onMove(plan)}>
      {t("button")}
    </Button>
  );
}
