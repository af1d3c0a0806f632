import { useTranslations } from "next-intl";
import { ExpiredMethod } from "#app/_plans/expired-method.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { dayTag, daysAwayTag } from "#app/_ui/tags.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** What is late comes first, says what happened and never blames. */
export function LatePlan({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("plans.home.late");
  const { next } = plan;
  return (
    <section aria-labelledby={`late-${plan.id}`}>
      <h2 id={`late-${plan.id}`} className="font-sans leading-none">
        <PlanState state="overdue" filled />
      </h2>
      <p className="mt-3">
        <Money amount={plan.overdue} size="display" />
      </p>
      <p className="mt-2 max-w-lg text-lg">
        {t("to", { merchant: isolated(plan.merchant), title: isolated(plan.title) })}{" "}
        {next &&
          t.rich("due", { day: dayTag(next.dueOn, "weekday"), away: daysAwayTag(next.dueOn) })}
      </p>
      <ExpiredMethod instalment={next} className="mt-3" />
      <p className="mt-2 max-w-lg text-soft">{t("hard")}</p>
      <LinkButton href={`/plans/${plan.id}`} kind="primary" className="mt-5">
        {t("look")}
      </LinkButton>
    </section>
  );
}
