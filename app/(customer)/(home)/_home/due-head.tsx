import type { ReactNode } from "react";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import type { Amount } from "#server/platform/format/money.ts";
import type { PlanSummary } from "#server/plans/schema.ts";

type DueHeadProps = {
  plan: PlanSummary;
  /** Left out where it stands above in large. */
  amount?: Amount | undefined;
  headingId?: string;
  /** Stands above the name. */
  lead?: ReactNode;
  children: ReactNode;
};

/** A payment in two lines: to whom and how much, when and for what; it leads to its plan. */
export function DueHead({ plan, amount, headingId, lead, children }: DueHeadProps) {
  const Name = headingId ? "h2" : "p";
  return (
    <div className="flex items-center gap-3">
      <PurchaseTile purchase={plan} size="due" isFirst />
      <div className="min-w-0 grow">
        {lead}
        <div className="flex items-baseline justify-between gap-3">
          <Name
            id={headingId}
            dir="auto"
            className="min-w-0 truncate font-sans text-base font-semibold tracking-normal"
          >
            <Link
              href={`/plans/${plan.id}`}
              title={plan.title}
              className="underline-offset-4 hover:underline"
            >
              {plan.merchant}
            </Link>
          </Name>
          {amount && <Money amount={amount} className="font-semibold" />}
        </div>
        <div className="flex flex-wrap items-center gap-x-3 text-sm text-soft">{children}</div>
      </div>
    </div>
  );
}
