import { moneyText } from "#server/platform/format/money.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { RefundView } from "./refund-view.ts";

/** "£40.00 comes off your plan. £80.00 goes back to Visa ···· 4242." As mails say it. */
export function splitText({ toPlan, waysBack }: RefundView, locale: string) {
  const t = translatorFor(locale, "mail");
  return [
    ...(toPlan.minor > 0 ? [t("refund.toPlan", { amount: moneyText(toPlan, locale) })] : []),
    ...waysBack.map(({ method, amount }) =>
      t("refund.toMethod", { amount: moneyText(amount, locale), method }),
    ),
  ].join(" ");
}
