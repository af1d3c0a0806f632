import { useLocale, useTranslations } from "next-intl";
import { moneyText } from "#server/platform/format/money.ts";
import { firstPayable, owedOf } from "#app/_payments/owed.ts";
import { MoveButton } from "#app/_moving/move-button.tsx";
import { isSuspended } from "#app/_plans/plan-order.ts";
import { PayButton } from "#app/_payments/pay-button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";

type PayRowProps = { plan: PlanDetail; instalment: InstalmentView };

/** What can be done with one payment; of one that waits for a decision there is no day to move. */
export const PayRow = ({ plan, instalment }: PayRowProps) => (
  <span className="inline-flex flex-wrap items-center justify-end gap-2 empty:hidden print:hidden">
    {!isSuspended(instalment) && <MoveButton {...{ plan, instalment }} kind="plain" size="small" />}
    <PayFirst {...{ plan, instalment }} />
  </span>
);

/** Only in the row that money goes to first: whoever pays a later one pays this one before it. */
function PayFirst({ plan, instalment }: PayRowProps) {
  const t = useTranslations("payments");
  const locale = useLocale();
  const owed = owedOf(plan);
  if (!owed.next || firstPayable(plan.instalments)?.id !== instalment.id) return null;
  const amount = { minor: owed.next.minor, currency: owed.currency };
  return (
    <PayButton
      plans={[owed]}
      start="next"
      size="small"
      aria-label={t("payTo", {
        amount: isolated(moneyText(amount, locale)),
        merchant: isolated(plan.merchant),
      })}
    >
      {t("pay")}
    </PayButton>
  );
}
