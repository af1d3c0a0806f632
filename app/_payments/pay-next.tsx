import { useLocale, useTranslations } from "next-intl";
import { moneyText } from "#server/platform/format/money.ts";
import type { ButtonKind, ButtonSize } from "#app/_ui/button-look.ts";
import { isolated } from "#app/_ui/isolated.ts";
import type { InstalmentView, PlanSummary } from "#server/plans/schema.ts";
import { owedOf } from "./owed.ts";
import { PayButton } from "./pay-button.tsx";

type PayNextProps = {
  plan: PlanSummary & { instalments?: InstalmentView[] };
  kind: ButtonKind;
  size?: ButtonSize;
  /** Where the amount stands beside it. */
  isShort?: boolean;
};

/** "Pay £62.66": what is overdue of a plan, else its next payment; nothing when that is on its way. */
export function PayNext({ plan, kind, size = "normal", isShort = false }: PayNextProps) {
  const t = useTranslations("payments");
  const locale = useLocale();
  const owed = owedOf(plan);
  const minor = owed.overdueMinor || (owed.next?.minor ?? 0);
  if (minor === 0) return null;
  const amount = isolated(moneyText({ minor, currency: owed.currency }, locale));
  return (
    <PayButton
      plans={[owed]}
      start={owed.overdueMinor > 0 ? "overdue" : "next"}
      kind={kind}
      size={size}
      aria-label={t("payTo", { amount, merchant: isolated(plan.merchant) })}
    >
      {isShort ? t("pay") : t("payAmount", { amount })}
    </PayButton>
  );
}
