import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Concern } from "#server/platform/prisma/enums.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { isStaffed } from "./staffed.ts";

/**
 * Whoever answers for others hears of a threat at once, and of somebody who may be in danger where nobody is at the
 * desk to see it. Without a word of the customer, which mails would spread.
 */
export async function raiseAlarm(tx: Tx, conversationId: string, concern: Concern) {
  if (!(await isAlarming(tx, concern))) return;
  const leads = await tx.person.findMany({
    where: { role: { in: ["supervisor", "admin"] }, deactivatedAt: null },
    select: { email: true, name: true, locale: true },
    orderBy: { id: "asc" },
  });
  const link = new URL(`/admin/conversations/${conversationId}`, settings().origin).href;
  for (const { email, name, locale } of leads) {
    const t = translatorFor(locale, "mail");
    const values = { name, concern, link };
    await queueMail(tx, {
      to: email,
      subject: t("alarm.subject", values),
      text: t("alarm.text", values),
    });
  }
}

async function isAlarming(tx: Tx, concern: Concern) {
  if (concern === "threat") return true;
  return concern === "crisis" && !(await isStaffed(tx, now()));
}
