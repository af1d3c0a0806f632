import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";

type Values = { method: string; instead?: string; count?: number };

/** Whoever did not do it themselves learns of it from this. */
export async function queueMethodMail(
  tx: Tx,
  customerId: string,
  news: "added" | "removed",
  { method, instead, count = 0 }: Values,
) {
  const { name, email, locale } = await tx.person.findUniqueOrThrow({
    where: { id: customerId },
    select: { name: true, email: true, locale: true },
  });
  const t = translatorFor(locale, "mail");
  const values = {
    name,
    method,
    instead: instead ?? "",
    plans: count === 0 ? "none" : instead ? "moved" : "byHand",
    count,
    link: new URL("/account", settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t(`methods.${news}.subject`, values),
    text: t(`methods.${news}.text`, values),
  });
}
