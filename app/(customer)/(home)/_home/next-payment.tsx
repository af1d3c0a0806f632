import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { PlanState } from "#app/_ui/plan-state.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayTag, daysAwayTag } from "#app/_ui/tags.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** One glance: how much, when, to whom, from which card. */
export function NextPayment({ plan }: { plan: PlanSummary }) {
  const t = useTranslations("plans.home.next");
  const { next } = plan;
  if (!next) return null;
  return (
    <Sheet aria-labelledby="next-payment">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="next-payment" className="font-sans text-base font-semibold tracking-normal">
          {t("title")}
        </h2>
        {plan.state === "due_soon" && <PlanState state="due_soon" filled />}
      </div>
      <p className="mt-4 mb-3">
        <Money amount={next.outstanding} size="display" />
      </p>
      <p className="font-serif text-lg font-medium">
        {t.rich("on", {
          day: dayTag(next.dueOn, "weekday"),
          away: daysAwayTag(next.dueOn),
        })}
      </p>
      <p className="mt-1">
        {t("to", { merchant: isolated(plan.merchant), title: isolated(plan.title) })}{" "}
        {next.method && (
          <span className="text-soft">{t("from", { method: isolated(next.method) })}</span>
        )}
      </p>
      <LinkButton href={`/plans/${plan.id}`} className="mt-6">
        {t("look")}
      </LinkButton>
    </Sheet>
  );
}
