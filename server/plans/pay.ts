import { lockPlans } from "#server/payments/charge-end.ts";
import { openCharge, sendCharge } from "#server/payments/charge.ts";
import { isExpired } from "#server/payments/method-rules.ts";
import type { ChargeView, PaymentQuote } from "#server/payments/schema.ts";
import { audit } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import type { PaymentMethod } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { partOf, payableOf } from "./payment-part.ts";
import { paysOf } from "./pays.ts";
import { viewCharge } from "./receipt.ts";
import { fetchPlanIn, fetchPlansOf } from "./rows.ts";

type Part = { planId: string; amountMinor: number };
/** `leftMinor`: what was announced to be left of the plan, where it was announced. */
type Confirmed = Part & { leftMinor?: number };
type Order = { key: string; methodId: string; parts: Confirmed[] };
/** Who pays, and who confirms it: themselves, or staff they asked to. */
type Payer = { viewer: Viewer; customerId: string };

/** What it would pay, and what would be left. @throws what paying itself would throw */
export async function quotePayment(viewer: Viewer, parts: Part[]): Promise<PaymentQuote> {
  const plans = await fetchPlansOf(viewer.id);
  const quoted = parts.map(({ planId, amountMinor }) => {
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) throw new NotFound();
    const { allocations, settlement } = paysOf(plan, amountMinor);
    return partOf(plan, payableOf(plan), allocations, false, settlement);
  });
  const currency = oneCurrency(quoted.map(({ amount }) => amount.currency));
  const minor = quoted.reduce((sum, { amount }) => sum + amount.minor, 0);
  return { total: { minor, currency }, parts: quoted };
}

/**
 * Confirmed once, it is written down under the plans' locks before anybody is asked for money: of two who pay the same
 * at once the second is told that it is being paid.
 * @throws Conflict when it is not owed, being paid already, or would cover something else than was announced, and for a
 * key that was used for another payment
 */
export async function pay(payer: Payer, order: Order): Promise<ChargeView> {
  const known = await confirmedBefore(payer, order);
  if (known) return viewCharge(payer.viewer, known);
  const method = await goodMethod(payer, order.methodId);
  const id = await db.$transaction((tx) => confirm(tx, payer, order, method));
  if (id) await sendCharge(id);
  const chargeId = id ?? (await confirmedBefore(payer, order));
  if (!chargeId) throw new NotFound();
  return viewCharge(payer.viewer, chargeId);
}

async function confirm(tx: Tx, payer: Payer, { key, parts }: Order, method: PaymentMethod) {
  const { viewer, customerId } = payer;
  const owned = await tx.plan.count({
    where: { id: { in: parts.map(({ planId }) => planId) }, customerId },
  });
  if (owned < parts.length) throw new NotFound();
  const plans = await lockPlans(tx, parts);
  // Whoever was faster with the same key has it by now.
  if ((await tx.charge.count({ where: { customerId, key } })) > 0) return null;
  const allocations = [];
  for (const plan of plans) {
    const wanted = parts.find(({ planId }) => planId === plan.id);
    if (!wanted) throw new NotFound();
    // As it stands under its lock: what settles it today is another amount than yesterday.
    const pays = paysOf(await fetchPlanIn(tx, plan.id), wanted.amountMinor);
    if (pays.leftMinor !== (wanted.leftMinor ?? pays.leftMinor))
      throw new Conflict("plans.changed");
    allocations.push(...pays.allocations.map((part) => ({ ...part, planId: plan.id })));
  }
  const currency = oneCurrency(plans.map((plan) => plan.currency));
  const charge = { customerId, key, askedById: viewer.id, method, currency, parts: allocations };
  const row = await openCharge(tx, charge);
  if (row && isStaff(viewer)) {
    const details = { minor: Number(row.amountMinor), currency, name: method.label };
    await audit(tx, viewer, { action: "payments.pay", subjectId: row.id, customerId, details });
  }
  return row?.id ?? null;
}

/** @returns the charge that this order has become already; what it paid and with what must be the same. */
async function confirmedBefore({ customerId }: Payer, { key, methodId, parts }: Order) {
  const charge = await db.charge.findUnique({
    where: { customerId_key: { customerId, key } },
    select: { id: true, methodId: true, payments: { select: { planId: true, amountMinor: true } } },
  });
  if (!charge) return null;
  const paidOf = (id: string) =>
    charge.payments
      .filter(({ planId }) => planId === id)
      .reduce((sum, { amountMinor }) => sum + Number(amountMinor), 0);
  const planIds = new Set(charge.payments.map(({ planId }) => planId));
  const isSame =
    charge.methodId === methodId &&
    planIds.size === parts.length &&
    parts.every(({ planId, amountMinor }) => paidOf(planId) === amountMinor);
  if (!isSame) throw new Conflict("plans.otherPayment");
  return charge.id;
}

async function goodMethod({ customerId }: Payer, id: string) {
  const method = await db.paymentMethod.findFirst({
    where: { id, customerId, removedAt: null },
    include: { customer: { select: { timeZone: true } } },
  });
  if (!method) throw new NotFound("plans.methodGone");
  if (isExpired(method, dayIn(method.customer.timeZone))) {
    throw new Conflict("plans.methodExpired", { method: method.label });
  }
  return method;
}

/** One charge is of one currency: a bank takes no sum of two. */
function oneCurrency(currencies: string[]) {
  const [currency, ...others] = [...new Set(currencies)];
  if (!currency || others.length > 0) throw new Invalid("plans.oneCurrency");
  return currency;
}
