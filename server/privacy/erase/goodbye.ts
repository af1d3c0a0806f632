import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { ledgerYears } from "../policy.ts";

const KEPT_MS = 24 * 60 * 60_000;

type Reader = { email: string; locale: string; timeZone: string };

/** The last mail, without a name. Its row is deleted once it was sent, and where none are sent a day later. */
export async function queueGoodbye(tx: Tx, { email, locale, timeZone }: Reader) {
  const t = translatorFor(locale, "privacy");
  await queueMail(tx, {
    to: email,
    subject: t("mail.closed.subject"),
    text: t("mail.closed.text", { years: ledgerYears(timeZone) }),
    goneAt: new Date(+now() + KEPT_MS),
  });
}
