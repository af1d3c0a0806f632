"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ChargeView } from "#server/payments/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { PlanFormDone } from "../plan-form.tsx";

/** What the bank said; only the customer can show it that it is them. */
export function PaymentResult({ charge }: { charge: ChargeView }) {
  const t = useTranslations("desk.payment");
  const locale = useLocale();
  const { state, failure, total, reference } = charge;
  if (state === "declined") {
    return (
      <Notice kind="late" announce title={t("declined", { failure: failure ?? "declined" })} />
    );
  }
  const settled = {
    amount: isolated(moneyText(total, locale)),
    reference: isolated(reference),
  };
  return <PlanFormDone title={state === "settled" ? t("settled", settled) : t(state)} />;
}
