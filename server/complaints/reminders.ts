import { dayOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Stage } from "./clock.ts";

/** To everybody who answers for others and is here; without a word of the customer, which mails would spread. */
export async function queueReminders(
  tx: Tx,
  id: string,
  stage: Stage | "redress" | "redressOverdue",
) {
  const { reference, dueOn, redressOn, customer } = await tx.complaint.findUniqueOrThrow({
    where: { id },
    select: {
      reference: true,
      dueOn: true,
      redressOn: true,
      customer: { select: { timeZone: true } },
    },
  });
  const isRedress = stage === "redress" || stage === "redressOverdue";
  const leads = await tx.person.findMany({
    where: { role: { in: ["supervisor", "admin"] }, deactivatedAt: null },
    select: { email: true, name: true, locale: true },
    orderBy: { id: "asc" },
  });
  const link = new URL(`/admin/complaints/${id}`, settings().origin).href;
  const today = dayIn(customer.timeZone);
  for (const { email, name, locale } of leads) {
    const t = translatorFor(locale, "mail");
    const day = dayText(dayOf(isRedress ? (redressOn ?? dueOn) : dueOn), locale, "weekday", today);
    const values = { name, reference, day, stage, link };
    await queueMail(tx, {
      to: email,
      subject: t("complaints.staff.subject", values),
      text: t("complaints.staff.text", values),
    });
  }
}
