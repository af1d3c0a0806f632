import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";
import { PaymentCard } from "./payment-card.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { ShipmentLine } from "./shipment-line.tsx";

type PlanHeadProps = { plan: PlanDetail; children?: ReactNode };

/** What was bought, how the plan stands, and all that can be done about it; `children`: what comes before paying. */
export function PlanHead({ plan, children }: PlanHeadProps) {
  const t = useTranslations("plans.plan");
  const kind = useTranslations("plans.kinds");
  const { shipment } = plan.purchase;
  return (
    <div className="grid gap-4 sm:gap-5">
      <header className="flex items-start gap-4 sm:gap-5">
        <PurchaseTile purchase={plan} size="large" isFirst />
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
          {shipment && <ShipmentLine title={plan.title} shipment={shipment} />}
        </div>
      </header>
      {children}
      <PaymentCard plan={plan} />
      <PlanActions plan={plan} />
    </div>
  );
}
