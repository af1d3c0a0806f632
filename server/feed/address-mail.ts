import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";

type Told = { name: string; email: string; locale: string };

/** To the address that one no longer signs in with. */
export async function queueAddressMail(tx: Tx, before: string, { name, email, locale }: Told) {
  const t = translatorFor(locale, "mail");
  const values = { name, email, link: new URL("/help/suspected-fraud", settings().origin).href };
  await queueMail(tx, {
    to: before,
    subject: t("address.subject", values),
    text: t("address.text", values),
  });
}
