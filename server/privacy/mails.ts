import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";

type Reader = { name: string; email: string; locale: string; timeZone: string };

/** @param at the day that the mail speaks of */
export async function queuePrivacyMail(
  tx: Tx,
  mail: "ready" | "asked" | "kept",
  { name, email, locale, timeZone }: Reader,
  at: Date,
) {
  const t = translatorFor(locale, "privacy");
  const values = {
    name,
    day: dayText(dayIn(timeZone, at), locale, "weekday", dayIn(timeZone)),
    link: new URL("/account/data", settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t(`mail.${mail}.subject`, values),
    text: t(`mail.${mail}.text`, values),
  });
}
