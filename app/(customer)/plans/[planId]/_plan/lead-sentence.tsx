import { useTranslations } from "next-intl";
import { ExpiredMethod } from "#app/_plans/expired-method.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";

/** How the plan stands, said as one would say it. */
export function LeadSentence({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.plan");
  const { state, next } = plan;
  const isRunning = state === "on_track" || state === "due_soon";
  return (
    <div className="mt-6 grid max-w-xl gap-1 font-serif text-lg font-medium">
      {state === "overdue" && next && (
        <>
          <p>
            {t.rich("lead.overdue", {
              amount: moneyTag(plan.overdue),
              day: dayTag(next.dueOn, "weekday"),
            })}
          </p>
          <p className="font-sans text-base font-normal text-soft">{t("hard")}</p>
        </>
      )}
      {isRunning && next && <NextSentence next={next} />}
      {(state === "on_hold" || state === "paused" || state === "cancelled") && (
        <p>{t(`lead.${state}`)}</p>
      )}
      {state === "settled" && <p>{t(plan.settledEarly ? "lead.settledEarly" : "lead.settled")}</p>}
      {(isRunning || state === "overdue") && (
        <ExpiredMethod instalment={next} className="font-sans text-base font-normal" />
      )}
    </div>
  );
}

function NextSentence({ next }: { next: InstalmentView }) {
  const t = useTranslations("plans.plan.lead");
  return (
    <p>
      {t.rich(next.method ? "nextFrom" : "next", {
        method: cardName(next.method ?? ""),
        amount: moneyTag(next.outstanding),
        day: dayTag(next.dueOn, "weekday"),
      })}{" "}
      {next.movedFrom && t.rich("moved", { day: dayTag(next.movedFrom, "weekday") })}
    </p>
  );
}
