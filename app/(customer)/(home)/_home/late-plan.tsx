import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { movable } from "#app/_moving/movable.ts";
import { MoveButton } from "#app/_moving/move-button.tsx";
import { PayNext } from "#app/_payments/pay-next.tsx";
import { Pending } from "#app/_payments/pending.tsx";
import { DaysOverdue } from "#app/_plans/days-overdue.tsx";
import { ExpiredMethod } from "#app/_plans/expired-method.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { TakingLine } from "#app/_plans/taking-line.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";
import { DueHead } from "./due-head.tsx";

/** One payment that is overdue: how much, to whom, for how long, and the ways on. */
export function LatePlan({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("plans");
  const { next } = plan;
  return (
    <section
      aria-labelledby={`late-${plan.id}`}
      className="card flex flex-col gap-2.5 p-3 sm:gap-3 sm:p-4"
    >
      <DueHead plan={plan} amount={plan.overdue} headingId={`late-${plan.id}`}>
        <span dir="auto" className="hidden w-full truncate sm:block">
          {plan.title}
        </span>
        {next ? (
          <Badge tone="late" icon={CircleAlert}>
            <DaysOverdue since={next.dueOn} />
          </Badge>
        ) : (
          <PlanState state="overdue" />
        )}
      </DueHead>
      <ExpiredMethod plan={plan} className="text-sm" />
      {next?.taking?.state !== "off" && <TakingLine plan={plan} className="text-sm" />}
      {plan.pending.minor > 0 && <Pending amount={plan.pending} charge={plan.pendingCharge} />}
      <div className="mt-auto flex flex-wrap gap-2 *:grow">
        <PayNext plan={plan} kind="soft" size="row" isShort />
        <MoveButton plan={plan} instalment={movable(next)} size="row" />
        <LinkButton href={`/hardship?plan=${plan.id}`} size="row">
          {t("hard")}
        </LinkButton>
      </div>
    </section>
  );
}
