import { useTranslations } from "next-intl";
import { PlanRow } from "#app/_plans/plan-row.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

export function RunningPlans({ plans }: { plans: PlanSummary[] }) {
  const t = useTranslations("plans.home");
  return (
    <section aria-labelledby="running">
      <h2 id="running" className="mb-3 text-xl">
        {t("running")}
      </h2>
      <ul>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </ul>
    </section>
  );
}
