import { useTranslations } from "next-intl";
import { ExpiredMethod } from "#app/_plans/expired-method.tsx";
import { TakingLine } from "#app/_plans/taking-line.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";

/** How the plan stands, said as one would say it. */
export function LeadSentence({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.plan");
  const { state, next } = plan;
  const isRunning = state === "on_track" || state === "due_soon";
  return (
    <div className="mt-1.5 grid max-w-xl gap-1">
      {state === "overdue" && next && (
        <p>{t.rich("lead.overdue", { day: dayTag(next.dueOn, "weekday") })}</p>
      )}
      {isRunning && next && <NextSentence next={next} />}
      {(state === "on_hold" || state === "paused" || state === "cancelled") && (
        <p>{t(`lead.${state}`)}</p>
      )}
      {state === "settled" && <p>{t(plan.settledEarly ? "lead.settledEarly" : "lead.settled")}</p>}
      {(isRunning || state === "overdue") && next && <TakingLine plan={plan} className="text-sm" />}
      {(isRunning || state === "overdue") && <ExpiredMethod plan={plan} className="text-sm" />}
    </div>
  );
}

function NextSentence({ next }: { next: InstalmentView }) {
  const t = useTranslations("plans.plan.lead");
  return (
    <p>
      {t.rich("next", { day: dayTag(next.dueOn, "weekday") })}{" "}
      {next.movedFrom && t.rich("moved", { day: dayTag(next.movedFrom, "weekday") })}
    </p>
  );
}
