import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlanList } from "#app/_plans/plan-list.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** As many as one looks back on here; the others stand on the page of all plans. */
const MOST = 8;

/** Folded away; nothing in it waits for anybody. */
export function EndedPlans({ plans }: { plans: PlanSummary[] }) {
  const t = useTranslations("plans.home");
  return (
    <details className="group/ended">
      <summary className="flex min-h-11 w-fit list-none items-center gap-2 rounded-md pe-2 text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open/ended:rotate-90 rtl:-scale-x-100"
        />
        <h2 className="font-sans text-base font-semibold tracking-normal">
          {t("ended", { count: plans.length })}
        </h2>
      </summary>
      <div className="mt-2">
        <PlanList plans={plans.slice(0, MOST)} />
      </div>
    </details>
  );
}
