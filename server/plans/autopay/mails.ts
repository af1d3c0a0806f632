import { factsOfCharge } from "#server/payments/charge-facts.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Charge } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { hasOpenCase, isInHardship } from "../movable.ts";
import { fetchPlanIn } from "../rows.ts";
import type { PlanDetail } from "../schema.ts";
import { takingIn } from "./facts.ts";

type Mail = "set" | "declined" | "proof" | "expiring";
type Values = Record<string, string | number>;
type Reader = { name: string; email: string; locale: string };

const linkTo = (path: string) => new URL(path, settings().origin).href;

async function queue(tx: Tx, mail: Mail, { name, email, locale }: Reader, values: Values) {
  const t = translatorFor(locale, "mail");
  const all = { name, ...values };
  await queueMail(tx, {
    to: email,
    subject: t(`autopay.${mail}.subject`, all),
    text: t(`autopay.${mail}.text`, all),
  });
}

/** @param by who of staff did it for them */
export async function queueSetMail(
  tx: Tx,
  customerId: string,
  { id, merchant, title, autopay }: PlanDetail,
  by: string | null,
) {
  await queue(tx, "set", await readerOf(tx, customerId), {
    merchant,
    title,
    method: autopay.method ?? "",
    isOn: autopay.isOn ? "yes" : "no",
    isByStaff: by ? "yes" : "no",
    by: by ?? "",
    link: linkTo(`/plans/${id}`),
  });
}

const readerOf = (tx: Tx, id: string) =>
  tx.person.findUniqueOrThrow({
    where: { id },
    select: { name: true, email: true, locale: true },
  });

/** Why nothing was taken, and what happens next. */
export async function queueDeclinedMail(tx: Tx, charge: Charge) {
  const { customer, method, merchants } = await factsOfCharge(tx, charge.id);
  const { planId, rests, again } = await nextOf(tx, charge.id);
  await queue(tx, "declined", customer, {
    amount: amountOf(charge, customer.locale),
    merchant: merchants.join(", "),
    method,
    failure: charge.failure ?? "declined",
    isAgain: again ? "yes" : rests ? "rests" : "no",
    again: again ? dayText(again.on, customer.locale, "weekday", again.today) : "",
    link: linkTo(`/plans/${planId}`),
  });
}

/** Autopay takes of one plan at a time; what it tries again first is what the mail says. */
async function nextOf(tx: Tx, chargeId: string) {
  const paid = await tx.payment.findMany({
    where: { chargeId },
    select: { planId: true, instalmentId: true },
  });
  const [first] = paid;
  if (!first) throw new Error(`The charge ${chargeId} pays nothing`);
  const plan = await fetchPlanIn(tx, first.planId);
  const today = dayIn(plan.customer.timeZone);
  const days = plan.instalments
    .filter(({ id }) => paid.some(({ instalmentId }) => instalmentId === id))
    .flatMap((instalment) => takingIn(plan, instalment, today)?.on ?? []);
  const [on] = days.toSorted();
  const rests = hasOpenCase(plan) || isInHardship(plan);
  return { planId: first.planId, rests, again: on ? { on, today } : null };
}

/** Nobody sits at a screen: the customer learns from their mail that their bank asks. */
export async function queueProofMail(tx: Tx, charge: Charge) {
  const { customer, method, merchants } = await factsOfCharge(tx, charge.id);
  await queue(tx, "proof", customer, {
    amount: amountOf(charge, customer.locale),
    merchant: merchants.join(", "),
    method,
    link: linkTo(`/payments/${charge.id}`),
  });
}

const amountOf = ({ amountMinor, currency }: Charge, locale: string) =>
  moneyText({ minor: Number(amountMinor), currency }, locale);

type Expiring = {
  label: string;
  expiresOn: Date;
  plans: number;
  customer: Reader & { timeZone: string };
};

export async function queueExpiringMail(tx: Tx, { label, expiresOn, plans, customer }: Expiring) {
  const today = dayIn(customer.timeZone);
  await queue(tx, "expiring", customer, {
    method: label,
    day: dayText(dayOf(expiresOn), customer.locale, "full", today),
    count: plans,
    link: linkTo("/account"),
  });
}
