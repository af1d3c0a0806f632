import { useTranslations } from "next-intl";
import { PlanList } from "#app/_plans/plan-list.tsx";
import { Link } from "#app/_ui/link.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** As many as one overlooks; the others stand on their own page. */
const MOST = 8;

/** Every plan that goes on, the most urgent first. */
export function RunningPlans({ plans }: { plans: PlanSummary[] }) {
  const t = useTranslations("plans.home");
  return (
    <section aria-labelledby="running">
      <div className="mb-0.5 flex items-center justify-between gap-4 sm:mb-1">
        <h2 id="running" className="font-sans text-lg font-semibold tracking-normal">
          {t("title")}
        </h2>
        <Link
          href="/plans"
          className="link inline-flex min-h-11 items-center text-sm font-semibold"
        >
          {plans.length > MOST ? t("allCount", { count: plans.length }) : t("all")}
        </Link>
      </div>
      <PlanList plans={plans.slice(0, MOST)} />
    </section>
  );
}
