import { useTranslations } from "next-intl";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { dayTag, daysAwayTag } from "#app/_ui/tags.tsx";
import { ExpiredMethod } from "#app/_plans/expired-method.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** One glance: how much, when, to whom, from which card. */
export function NextPayment({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("plans.home.next");
  const { next } = plan;
  if (!next) return null;
  return (
    <section aria-labelledby="next-payment">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="next-payment" className="font-sans text-base font-semibold tracking-normal">
          {t("title")}
        </h2>
        {plan.state === "due_soon" && <PlanState state="due_soon" filled />}
      </div>
      <p className="mt-2">
        <Money amount={next.outstanding} size="display" />
      </p>
      <p className="mt-2 font-serif text-lg font-medium">
        {t.rich("on", { day: dayTag(next.dueOn, "weekday"), away: daysAwayTag(next.dueOn) })}
      </p>
      <p className="mt-1 max-w-lg">
        {t("to", { merchant: isolated(plan.merchant), title: isolated(plan.title) })}{" "}
        {next.method && (
          <span className="text-soft">{t("from", { method: cardName(next.method) })}</span>
        )}
      </p>
      {next.movedFrom && (
        <p className="mt-1 text-soft">
          {t.rich("moved", { day: dayTag(next.movedFrom, "weekday") })}
        </p>
      )}
      <ExpiredMethod instalment={next} className="mt-3" />
      <LinkButton href={`/plans/${plan.id}`} className="mt-5">
        {t("look")}
      </LinkButton>
    </section>
  );
}
