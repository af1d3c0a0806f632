import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { InstalmentFacts } from "./instalment-facts.ts";
import type { MovedView } from "./schema.ts";

/** @param by who of staff did it for them */
export async function queueMoveMail(
  tx: Tx,
  { customer }: InstalmentFacts,
  { planId, merchant, title, amount, fromOn, toOn }: MovedView,
  by: string | null,
) {
  const { name, email, locale, timeZone } = customer;
  const today = dayIn(timeZone);
  const t = translatorFor(locale, "mail");
  const values = {
    name,
    merchant,
    title,
    amount: moneyText(amount, locale),
    from: dayText(fromOn, locale, "weekday", today),
    to: dayText(toOn, locale, "weekday", today),
    isByStaff: by ? "yes" : "no",
    by: by ?? "",
    link: new URL(`/plans/${planId}`, settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t("moved.subject", values),
    text: t("moved.text", values),
  });
}
