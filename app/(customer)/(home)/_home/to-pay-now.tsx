import { Clock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { moneyText } from "#server/platform/format/money.ts";
import { overdueSums, type ToPay } from "#app/_payments/owed.ts";
import { PayButton } from "#app/_payments/pay-button.tsx";
import { Flourish } from "#app/_ui/flourish.tsx";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { PlanOverview, PlanSummary } from "#server/plans/schema.ts";

/** The first thing of all: how much it is today, and the button that pays exactly that. */
export function ToPayNow({ overview }: { overview: PlanOverview }) {
  const sums = overdueSums(overview.overdue);
  const { overdue, next, running } = overview;
  const pending = [...overdue, ...(next ? [next] : []), ...running].filter(
    (plan) => plan.pending.minor > 0,
  );
  if (sums.length + pending.length === 0) return null;
  return (
    <div className="grid gap-3">
      {sums.map((sum) => (
        <Sum key={sum.total.currency} sum={sum} />
      ))}
      {pending.map((plan) => (
        <OnItsWay key={plan.id} plan={plan} />
      ))}
    </div>
  );
}

function Sum({ sum: { plans, total } }: { sum: ToPay }) {
  const t = useTranslations("payments");
  const amount = isolated(moneyText(total, useLocale()));
  const id = `to-pay-${total.currency}`;
  return (
    <section
      aria-labelledby={id}
      className="relative flex flex-wrap items-end gap-x-6 gap-y-3 overflow-hidden rounded-2xl bg-hero px-4 py-3.5 text-on-hero shadow-sm sm:px-7 sm:py-6"
    >
      <Flourish className="absolute -end-5 top-6 text-on-hero opacity-20" />
      <div className="relative grow">
        <h2 id={id} className="font-sans text-sm font-semibold tracking-normal text-on-hero-soft">
          {t("now.title")}
        </h2>
        <p className="mt-1">
          <Money amount={total} size="display" />
        </p>
        <p className="mt-1 text-sm">{t("now.overdue", { count: plans.length })}</p>
      </div>
      <PayButton plans={plans} kind="onHero" className="relative grow sm:min-w-60 sm:grow-0">
        {t("payAmount", { amount })}
      </PayButton>
    </section>
  );
}

function OnItsWay({ plan }: { plan: PlanSummary }) {
  const { pending, pendingCharge: charge, merchant } = plan;
  const t = useTranslations("payments.now");
  return (
    <p className="flex items-start gap-2.5 rounded-xl bg-accent-wash px-4 py-3 text-sm">
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <span>
        {t.rich(charge?.asksForProof ? "toApprove" : charge ? "onItsWayFrom" : "onItsWay", {
          amount: moneyTag(pending),
          merchant: isolated(merchant),
          method: cardName(charge?.method ?? ""),
        })}{" "}
        {charge?.asksForProof && (
          <Link href={`/payments/${charge.id}`} className="link">
            {t("goOn")}
          </Link>
        )}
      </span>
    </p>
  );
}
