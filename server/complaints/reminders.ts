import { dayOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { queueLeadMail } from "#server/platform/lead-mail.ts";
import { settings } from "#server/platform/settings.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Stage } from "./clock.ts";

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
  const link = new URL(`/admin/complaints/${id}`, settings().origin).href;
  const today = dayIn(customer.timeZone);
  const due = dayOf(isRedress ? (redressOn ?? dueOn) : dueOn);
  await queueLeadMail(tx, "complaints.staff", (locale) => ({
    reference,
    day: dayText(due, locale, "weekday", today),
    stage,
    link,
  }));
}
