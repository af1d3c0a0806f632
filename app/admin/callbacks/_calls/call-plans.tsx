"use client";

import { useTranslations } from "next-intl";
import type { PlanSummary } from "#server/plans/schema.ts";
import { PlanLine } from "#app/_plans/plan-line.tsx";
import { PlanLines } from "#app/_plans/plan-lines.tsx";
import { byAttention } from "#app/_plans/plan-order.ts";

type CallPlansProps = { plans: PlanSummary[]; planId: string | null };

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

/** What the customer owes: the plan that the call is about first, then what needs attention. */
export function CallPlans({ plans, planId }: CallPlansProps) {
  const t = useTranslations("callbacks.desk");
  const about = plans.find(({ id }) => id === planId);
  const others = plans.filter((plan) => plan !== about).toSorted(byAttention);
  return (
    <section
      {...REACHABLE}
      aria-labelledby="plans"
      className="min-h-0 border-line p-4 text-sm max-xl:border-t lg:max-xl:col-span-2 xl:overflow-y-auto xl:border-s"
    >
      <h2 id="plans" className="label font-sans">
        {t("plans")}
      </h2>
      {plans.length === 0 && <p className="mt-1 text-soft">{t("noPlans")}</p>}
      {about && (
        <ul className="my-2 rounded-md bg-accent-wash px-3" aria-label={t("about")}>
          <PlanLine plan={about} />
        </ul>
      )}
      <PlanLines plans={others} endedLabel={(count) => t("endedPlans", { count })} />
    </section>
  );
}
