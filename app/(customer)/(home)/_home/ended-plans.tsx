import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlanRow } from "#app/_plans/plan-row.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** Folded away; nothing in it waits for anybody. */
export function EndedPlans({ plans }: { plans: PlanSummary[] }) {
  const t = useTranslations("plans.home");
  return (
    <details className="group/ended">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-md text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open/ended:rotate-90 rtl:-scale-x-100"
        />
        <h2 className="font-sans text-base font-semibold tracking-normal">
          {t("ended", { count: plans.length })}
        </h2>
      </summary>
      <ul className="mt-2">
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </ul>
    </details>
  );
}
