"use client";

import { useTranslations } from "next-intl";
import type { PlanDetail } from "#server/plans/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { usePlanDialog } from "../hooks/use-plan-dialog.tsx";
import { mostFor } from "./most-for.ts";
import { ReportForm } from "./report-form.tsx";

export function useReportProblem(conversationId: string) {
  const t = useTranslations();
  return usePlanDialog((plan) => ({
    title: t("caseDesk.report.title", { merchant: isolated(plan.merchant) }),
    description: t("desk.payment.word"),
    form: <ReportForm {...{ conversationId, plan }} />,
  }));
}

type ReportProblemProps = { plan: PlanDetail; onReport: (plan: PlanDetail) => void };

/** Where there is a case already, its own line says so. */
export function ReportProblem({ plan, onReport }: ReportProblemProps) {
  const t = useTranslations("caseDesk.report");
  if (!mostFor(plan.report)) return null;
  return (
    <Button size="small" kind="plain" aria-haspopup="dialog" onClick={() => onReport(plan)}>
      {t("button")}
    </Button>
  );
}
