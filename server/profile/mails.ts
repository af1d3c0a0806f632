import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { ProfilePart } from "./schema.ts";

type Told = { name: string; email: string; locale: string };

/** To the address that one no longer signs in with. */
export async function mailAddressChanged(tx: Tx, before: string, { name, email, locale }: Told) {
  const t = translatorFor(locale, "mail");
  const values = { name, email, link: fraudHelp() };
  await queueMail(tx, {
    to: before,
    subject: t("address.subject", values),
    text: t("address.text", values),
  });
}

/** Whose address somebody wanted for another account. */
export async function mailAddressInUse(tx: Tx, { name, email, locale }: Told) {
  const t = translatorFor(locale, "mail");
  const values = { name, link: fraudHelp() };
  await queueMail(tx, {
    to: email,
    subject: t("addressInUse.subject", values),
    text: t("addressInUse.text", values),
  });
}

export async function mailChanged(
  tx: Tx,
  { name, email, locale }: Told,
  part: Exclude<ProfilePart, "email">,
) {
  const t = translatorFor(locale, "mail");
  const values = { name, part, link: fraudHelp() };
  await queueMail(tx, {
    to: email,
    subject: t("profile.subject", values),
    text: t("profile.text", values),
  });
}

const fraudHelp = () => new URL("/help/suspected-fraud", settings().origin).href;
