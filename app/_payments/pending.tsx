import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Amount } from "#server/platform/format/money.ts";
import { cn } from "#app/_ui/cn.ts";
import type { PlanSummary } from "#server/plans/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";

type PendingProps = { amount: Amount; charge?: PlanSummary["pendingCharge"]; className?: string };

/** Confirmed, and the bank has not said yet. With the charge it leads to where it goes on, such as to the bank. */
export function Pending({ amount, charge = null, className = "" }: PendingProps) {
  const t = useTranslations("payments");
  const said = t.rich(charge?.asksForProof ? "toApprove" : "onItsWay", {
    amount: moneyTag(amount),
  });
  return (
    <span className={cn("flex items-center gap-1.5 text-sm font-semibold text-accent", className)}>
      <Clock aria-hidden className="size-4 shrink-0" strokeWidth={2.25} />
      {charge ? (
        <Link href={`/payments/${charge.id}`} className="py-2 underline">
          {said}
        </Link>
      ) : (
        <span>{said}</span>
      )}
    </span>
  );
}
