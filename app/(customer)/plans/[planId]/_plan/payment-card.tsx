import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { PayNext } from "#app/_payments/pay-next.tsx";
import { Pending } from "#app/_payments/pending.tsx";
import { DaysOverdue } from "#app/_plans/days-overdue.tsx";
import { isEnded } from "#app/_plans/plan-order.ts";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { Segments } from "#app/_plans/segments.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { Money } from "#app/_ui/money.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";
import { LeadSentence } from "./lead-sentence.tsx";
import { refundedOf } from "./refunded-of.ts";

/** What is to be paid and when, with its button; below it how far the plan has come. */
export function PaymentCard({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.plan");
  const { label, amount } = useFigure(plan);
  const refunded = refundedOf(plan);
  const waits = plan.state === "on_hold" || plan.state === "paused";
  return (
    <section aria-labelledby="payment" className="card shadow-sm">
      <div className="p-4 sm:p-6">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2 id="payment" className="font-sans text-sm font-semibold tracking-normal text-soft">
            {label}
          </h2>
          <StateBadge plan={plan} />
        </div>
        <p className="mt-1">
          <Money amount={amount} size="display" className={isEnded(plan) ? "text-soft" : ""} />
        </p>
        <LeadSentence plan={plan} />
        {plan.pending.minor > 0 && (
          <Pending amount={plan.pending} charge={plan.pendingCharge} className="mt-2" />
        )}
        {plan.settlement && plan.pending.minor === 0 && (
          <p className="mt-1.5 max-w-xl text-sm text-soft">
            {t.rich("settle", {
              amount: moneyTag(plan.settlement.amount),
              saved: moneyTag(plan.settlement.saved),
            })}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-2 *:grow empty:hidden sm:*:min-w-56 sm:*:grow-0 print:hidden">
          <PayNext plan={plan} kind={waits ? "quiet" : "primary"} />
        </div>
      </div>
      <div className="border-t border-line px-4 py-3.5 sm:px-6 sm:py-4">
        <Segments states={plan.instalments.map(({ state }) => state)} />
        <p className="mt-2.5 flex flex-wrap justify-between gap-x-4 text-sm text-soft">
          <span>
            {t.rich("paid", { amount: moneyTag(plan.paid) })}
            {refunded.minor > 0 && <> · {t.rich("refundedOff", { amount: moneyTag(refunded) })}</>}
          </span>
          {plan.remaining.minor > 0 && (
            <span>
              {t.rich("left", { amount: moneyTag(plan.remaining), total: moneyTag(plan.total) })}
            </span>
          )}
        </p>
      </div>
    </section>
  );
}

function StateBadge({ plan: { state, next, settledEarly } }: { plan: PlanDetail }) {
  if (state !== "overdue" || !next) {
    return <PlanState state={state} early={settledEarly} filled />;
  }
  return (
    <Badge tone="late" icon={CircleAlert} filled>
      <DaysOverdue since={next.dueOn} />
    </Badge>
  );
}

/** The one amount that matters now. */
function useFigure(plan: PlanDetail) {
  const now = useTranslations("payments.now");
  const next = useTranslations("plans.home.next");
  const sums = useTranslations("plans.schedule");
  if (plan.state === "overdue") return { label: now("title"), amount: plan.overdue };
  if (isEnded(plan)) return { label: sums("total"), amount: plan.total };
  if (plan.next && (plan.state === "on_track" || plan.state === "due_soon")) {
    return { label: next("title"), amount: plan.next.outstanding };
  }
  return { label: sums("left"), amount: plan.remaining };
}
