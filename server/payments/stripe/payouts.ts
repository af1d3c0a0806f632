import type { Stripe } from "stripe";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import type { PayoutNews, Provider } from "../provider.ts";
import { stripeAmount } from "./amount.ts";
import { intentIdOf } from "./charges.ts";
import { ask } from "./client.ts";
import { payoutFailureOf } from "./declines.ts";
import { isRefusal } from "./fault.ts";
import { instantOf } from "./intents.ts";

type Refund = Stripe.Refund;

/**
 * Stripe forgets a key after a day, and says the same fault under it until then. What it did before that is found in
 * the list of the intent's refunds, which is complete at once, as its search is not.
 */
export const giveBack: Provider["giveBack"] = async ({ id, chargeId, amountMinor }) => {
  const intentId = await intentIdOf(chargeId);
  const amount = stripeAmount({ minor: amountMinor, currency: await currencyOf(chargeId) });
  if (!intentId || amount === null) return refused();
  const known = await refundOf(id, intentId);
  if (known) return newsOf(known);
  try {
    const made = await ask((stripe) =>
      stripe.refunds.create(
        { payment_intent: intentId, amount, metadata: { payout: id } },
        { idempotencyKey: `payout ${id}` },
      ),
    );
    await keep(id, made);
    return newsOf(made);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ err: error, payoutId: id }, "Stripe has refused a refund");
    return refused();
  }
};

/** Whoever else sends it: staff have it in their list. */
const refused = (): PayoutNews => ({ state: "failed", at: now(), failure: "refused" });

async function currencyOf(chargeId: string) {
  const where = { id: chargeId };
  return (await db.charge.findUniqueOrThrow({ where, select: { currency: true } })).currency;
}

export const lookPayout: Provider["lookPayout"] = async (id) => {
  const payout = await db.payout.findUnique({
    where: { id },
    select: { payment: { select: { chargeId: true } } },
  });
  const chargeId = payout?.payment.chargeId;
  const intentId = chargeId && (await intentIdOf(chargeId));
  const known = intentId ? await refundOf(id, intentId) : null;
  return known && newsOf(known);
};

async function refundOf(id: string, intentId: string): Promise<Refund | null> {
  const row = await db.stripePayout.findUnique({ where: { id } });
  if (row) return ask((stripe) => stripe.refunds.retrieve(row.refundId));
  const found = await ask((stripe) => find(stripe, id, intentId));
  if (found) await keep(id, found);
  return found;
}

async function find(stripe: Stripe, id: string, intentId: string) {
  for await (const refund of stripe.refunds.list({ payment_intent: intentId, limit: 100 })) {
    if (refund.metadata?.payout === id) return refund;
  }
  return null;
}

const keep = (id: string, { id: refundId }: Refund) =>
  db.stripePayout.createMany({ data: [{ id, refundId }], skipDuplicates: true });

/** Whether it has arrived Stripe never hears. By its reference the customer's bank finds it; that may come days later. */
function newsOf({ status, created, failure_reason: reason, destination_details: to }: Refund) {
  switch (status) {
    case "succeeded":
      return {
        state: "sent",
        sentAt: instantOf(created),
        reference: to?.card?.reference ?? null,
        arrivedAt: null,
      } satisfies PayoutNews;
    case "failed":
    case "canceled":
      return {
        state: "failed",
        at: now(),
        failure: payoutFailureOf(reason),
      } satisfies PayoutNews;
    default:
      return { state: "pending" } satisfies PayoutNews;
  }
}
