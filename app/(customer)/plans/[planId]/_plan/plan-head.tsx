import { useTranslations } from "next-intl";
import { MerchantMark } from "#app/_plans/merchant-mark.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";
import { PaymentCard } from "./payment-card.tsx";
import { PlanActions } from "./plan-actions.tsx";

/** What was bought, how the plan stands, and all that can be done about it. */
export function PlanHead({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.plan");
  const kind = useTranslations("plans.kinds");
  return (
    <div className="grid gap-4 sm:gap-5">
      <header className="flex items-start gap-4 sm:gap-5">
        <MerchantMark merchant={plan.merchant} size="large" />
        <div className="min-w-0">
          <h1 className="text-xl wrap-anywhere sm:text-2xl">
            <bdi>{plan.title}</bdi>
          </h1>
          <p className="mt-1 text-sm text-soft">
            {t.rich("bought", {
              merchant: isolated(plan.merchant),
              day: dayOfTag(plan.purchasedAt, "full"),
            })}
          </p>
          <p className="text-sm text-soft">{kind(plan.kind, { count: plan.instalmentCount })}</p>
        </div>
      </header>
      <PaymentCard plan={plan} />
      <PlanActions plan={plan} />
    </div>
  );
}
