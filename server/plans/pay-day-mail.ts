import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { LAST_DAY } from "./pay-day.ts";
import type { PlanDates } from "./schema.ts";

/** Every date that is another one now; the rest is as it was. */
export async function queuePayDayMail(
  tx: Tx,
  { name, email, locale, timeZone }: Viewer,
  payDay: number | null,
  plans: PlanDates[],
) {
  const t = translatorFor(locale, "mail");
  const today = dayIn(timeZone);
  const day = (on: string) => dayText(on, locale, "short", today);
  const lines = plans.flatMap(({ merchant, dates }) =>
    dates
      .filter(({ fromOn, toOn }) => fromOn !== toOn)
      .map(({ fromOn, toOn, amount }) =>
        t("payDay.line", {
          merchant,
          amount: moneyText(amount, locale),
          from: day(fromOn),
          to: day(toOn),
        }),
      ),
  );
  const values = {
    name,
    day: payDay ?? 0,
    kind: payDay === null ? "none" : payDay === LAST_DAY ? "last" : "day",
    lines: lines.length > 0 ? lines.join("\n") : t("payDay.nothing"),
    link: new URL("/", settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t("payDay.subject", values),
    text: t("payDay.text", values),
  });
}
