import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Payout } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { splitText } from "#server/plans/refund-text.ts";
import { fetchPlanIn } from "#server/plans/rows.ts";
import { detailOf } from "#server/plans/view.ts";

type Receiver = { name: string; email: string; locale: string };

/** Of a refund that no case has asked for: how much, what it lowers, what comes back and where. */
export async function queueMadeMail(tx: Tx, refundId: string) {
  const { purchase } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { purchase: { select: { plan: { select: { id: true } } } } },
  });
  if (!purchase.plan) return;
  const plan = await fetchPlanIn(tx, purchase.plan.id);
  const customer = await receiver(tx, plan.customerId);
  const today = dayIn(plan.customer.timeZone);
  const detail = detailOf(plan, today);
  const refund = detail.purchase.refunds.find(({ id }) => id === refundId);
  if (!refund) throw new Error(`There is no refund ${refundId}`);
  const { next } = detail;
  await send(tx, customer, "made", {
    goesBack: refund.toMethod.minor > 0 ? "yes" : "no",
    merchant: detail.merchant,
    title: detail.title,
    amount: moneyText(refund.amount, customer.locale),
    split: splitText(refund, customer.locale),
    hasNext: next ? "yes" : "no",
    next: next ? moneyText(next.outstanding, customer.locale) : "",
    on: next ? dayText(next.dueOn, customer.locale, "weekday", today) : "",
    link: linkTo(`/plans/${detail.id}`),
  });
}

/** It could not go back the way it came: nothing is lost, and what we need to know. */
export async function queueFailedMail(tx: Tx, payout: Payout) {
  const { method, planId, ...values } = await about(tx, payout);
  await send(tx, values.customer, "failed", {
    ...values.texts,
    method,
    plan: linkTo(`/plans/${planId}`),
    link: linkTo("/chat?person=1"),
  });
}

/** By hand: by what the customer finds it on their statement. */
export async function queueSentMail(tx: Tx, payout: Payout) {
  const { planId, customer, texts } = await about(tx, payout);
  await send(tx, customer, "sent", {
    ...texts,
    reference: payout.reference ?? "",
    link: linkTo(`/plans/${planId}`),
  });
}

async function about(tx: Tx, { paymentId, customerId, amountMinor }: Payout) {
  const [found] = await tx.$queryRaw<
    { method: string; currency: string; planId: string; merchant: string }[]
  >`
    select payment.method, payment.currency, payment.plan_id as "planId", merchant.name as merchant
    from payment
    join plan on plan.id = payment.plan_id
    join purchase on purchase.id = plan.purchase_id
    join merchant on merchant.id = purchase.merchant_id
    where payment.id = ${paymentId}::uuid`;
  if (!found) throw new Error(`There is no payment ${paymentId}`);
  const { method, currency, planId, merchant } = found;
  const customer = await receiver(tx, customerId);
  const amount = moneyText({ minor: Number(amountMinor), currency }, customer.locale);
  return { method, planId, customer, texts: { merchant, amount } };
}

const receiver = (tx: Tx, id: string): Promise<Receiver> =>
  tx.person.findUniqueOrThrow({ where: { id }, select: { name: true, email: true, locale: true } });

const linkTo = (path: string) => new URL(path, settings().origin).href;

async function send(
  tx: Tx,
  { name, email, locale }: Receiver,
  mail: "made" | "failed" | "sent",
  values: Record<string, string>,
) {
  const t = translatorFor(locale, "mail");
  await queueMail(tx, {
    to: email,
    subject: t(`refund.${mail}.subject`, values),
    text: t(`refund.${mail}.text`, { ...values, name }),
  });
}
