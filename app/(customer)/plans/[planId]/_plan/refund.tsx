import { useTranslations } from "next-intl";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { RefundView } from "#server/plans/schema.ts";
import { Steps, type Step } from "./steps.tsx";

/** How much, what it lowers, what comes back, and where that is right now. */
export function Refund({ refund }: { refund: RefundView }) {
  const t = useTranslations("plans.refund");
  const { amount, toPlan, toMethod, method, merchant } = refund;
  const heading = `refund-${refund.id}`;
  return (
    <section aria-labelledby={heading} className="card p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="font-sans text-lg font-semibold tracking-normal">
          {t("title", { merchant: isolated(merchant) })}
        </h2>
        <Money amount={amount} size="large" />
      </div>
      <p className="mt-1 max-w-xl">
        {toPlan.minor > 0 && t.rich("toPlan", { amount: moneyTag(toPlan) })}{" "}
        {toMethod.minor > 0 &&
          t.rich("toMethod", {
            method: cardName(method),
            amount: moneyTag(toMethod),
          })}
      </p>
      <Steps steps={useSteps(refund)} />
    </section>
  );
}

/** What only lowers the plan does not travel. */
function useSteps({ createdAt, sentAt, arrivedAt, toMethod }: RefundView): Step[] {
  const t = useTranslations("plans.refund.steps");
  const created = { key: "created", label: t("created"), at: createdAt };
  if (toMethod.minor === 0) {
    return [created, { key: "lowered", label: t("lowered"), at: createdAt }];
  }
  return [
    created,
    { key: "sent", label: t("sent"), at: sentAt },
    { key: "arrived", label: t("arrived"), at: arrivedAt },
  ];
}
