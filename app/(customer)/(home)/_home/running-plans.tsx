import { useTranslations } from "next-intl";
import type { PlanSummary } from "#server/plans/schema.ts";
import { PlanRow } from "./plan-row.tsx";

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
