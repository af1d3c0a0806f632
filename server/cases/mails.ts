import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { splitText } from "#server/plans/refund-text.ts";
import type { PlanRow } from "#server/plans/rows.ts";
import { detailOf } from "#server/plans/view.ts";
import type { CaseStep } from "./schema.ts";

const MAILS = [
  "opened",
  "asked",
  "reminded",
  "shop_silent",
  "reopened",
  "accepted",
  "declined",
  "withdrawn",
  "lapsed",
] as const;
type MailStep = (typeof MAILS)[number];

type News = {
  plan: PlanRow;
  caseId: string;
  step: CaseStep | "reminded";
  /** What staff have written. */
  text: string;
  shiftedDays: number;
  /** Who of staff did it. */
  by?: string | null;
};

/** What has happened, who has to act now and until when, and what becomes of the payments. */
export async function queueCaseMail(tx: Tx, { plan, caseId, step, text, shiftedDays, by }: News) {
  const mail = MAILS.find((one) => one === step);
  if (!mail) return;
  const customer = await tx.person.findUniqueOrThrow({
    where: { id: plan.customerId },
    select: { name: true, email: true, locale: true },
  });
  const t = translatorFor(customer.locale, "mail");
  const values = {
    ...valuesOf(plan, caseId, customer.locale),
    name: customer.name,
    said: text,
    hasSaid: text ? "yes" : "no",
    by: by ?? "none",
  };
  const next = nextOf(plan, shiftedDays, customer.locale);
  await queueMail(tx, {
    to: customer.email,
    subject: t(`cases.${mail}.subject`, values),
    text: t(`cases.${mail}.text`, {
      ...values,
      payments: isEnd(mail) ? t("cases.next", next) : "",
    }),
  });
}

const isEnd = (mail: MailStep) =>
  mail === "accepted" || mail === "declined" || mail === "withdrawn" || mail === "lapsed";

function valuesOf(plan: PlanRow, caseId: string, locale: string) {
  const today = dayIn(plan.customer.timeZone);
  const { purchase } = detailOf(plan, today);
  const about = purchase.cases.find(({ id }) => id === caseId);
  if (!about) throw new Error(`There is no case ${caseId}`);
  const day = (on: string | null) => (on ? dayText(on, locale, "weekday", today) : "");
  const refund = purchase.refunds.at(-1);
  return {
    merchant: about.merchant,
    title: about.title,
    kind: about.kind,
    turn: about.turn,
    amount: moneyText(about.amount, locale),
    day: day(about.dueOn),
    until: day(about.reopenUntil),
    canReopen: about.reopenUntil ? "yes" : "no",
    isPart: refund && refund.amount.minor < about.amount.minor ? "yes" : "no",
    refund: refund ? moneyText(refund.amount, locale) : "",
    goesBack: refund && refund.toMethod.minor > 0 ? "yes" : "no",
    split: refund ? splitText(refund, locale) : "",
    link: new URL(`/cases/${caseId}`, settings().origin).href,
  };
}

/** What is to be paid next, now that the plan is on hold no more. */
function nextOf(plan: PlanRow, shiftedDays: number, locale: string) {
  const today = dayIn(plan.customer.timeZone);
  const { next } = detailOf(plan, today);
  return {
    state: nextState(next, shiftedDays),
    days: shiftedDays,
    amount: next ? moneyText(next.outstanding, locale) : "",
    on: next ? dayText(next.dueOn, locale, "weekday", today) : "",
  };
}

function nextState(next: { state: string } | null, shiftedDays: number) {
  if (next === null) return "nothing";
  if (next.state === "overdue") return "overdue";
  return shiftedDays > 0 ? "later" : "same";
}
