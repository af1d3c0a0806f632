import { debtAdviceText } from "#server/hardship/debt-advice.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { FoundReminder } from "./find.ts";
import { reminderLinkFor } from "./link.ts";

type Reader = { id: string; name: string; email: string; locale: string; timeZone: string };

/** One mail for all there is to say; where a payment was missed, that comes first and says who helps. */
export async function queueReminderMail(tx: Tx, reader: Reader, found: FoundReminder[]) {
  const { id, name, email, locale, timeZone } = reader;
  const t = translatorFor(locale, "mail");
  const today = dayIn(timeZone);
  const line = ({ merchant, title, amount, dueOn, kind, takenFrom }: FoundReminder) =>
    t(`reminder.line.${kind}`, {
      merchant,
      title,
      amount: moneyText(amount, locale),
      on: dayText(dueOn, locale, "weekday", today),
      isTaken: takenFrom ? "yes" : "no",
      method: takenFrom ?? "",
    });
  const missed = found.filter(({ kind }) => kind === "missed");
  const before = found.filter(({ kind }) => kind === "before");
  const [first] = missed.length > 0 ? missed : before;
  if (!first) return;
  const mail = missed.length > 0 ? "missed" : "before";
  const values = {
    name,
    count: (missed.length > 0 ? missed : before).length,
    merchant: first.merchant,
    amount: moneyText(first.amount, locale),
    on: dayText(first.dueOn, locale, "weekday", today),
    isToday: first.dueOn === today ? "yes" : "no",
    isAgain: first.step > 1 ? "yes" : "no",
    missed: missed.map(line).join("\n"),
    before: before.map(line).join("\n"),
    hasBefore: before.length > 0 ? "yes" : "no",
    isOwn: before.some(({ takenFrom }) => takenFrom === null) ? "yes" : "no",
    advice: debtAdviceText(timeZone, t("hardship.elsewhere")),
    link: new URL(linkOf(missed.length > 0 ? missed : before), settings().origin).href,
    pause: new URL("/hardship", settings().origin).href,
    choice: reminderLinkFor(id),
  };
  await queueMail(tx, {
    to: email,
    subject: t(`reminder.${mail}.subject`, values),
    text: t(`reminder.${mail}.text`, values),
    ...(mail === "before" && { unsubscribe: reminderLinkFor(id) }),
  });
}

/** One plan has its own page; several stand together on the home page. */
function linkOf(found: FoundReminder[]) {
  const [first, ...others] = new Set(found.map(({ planId }) => planId));
  return first && others.length === 0 ? `/plans/${first}` : "/";
}
