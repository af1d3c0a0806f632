import type { Stripe } from "stripe";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { settings } from "#server/platform/settings.ts";
import type { ChargeNews, ChargeOrder, Provider } from "../provider.ts";
import { stripeAmount } from "./amount.ts";
import { ask } from "./client.ts";
import { stripeCustomerOf } from "./customers.ts";
import { failureOf, type Decline } from "./declines.ts";
import { isRefusal, type StripeFault } from "./fault.ts";
import { ABANDONED, AUTOMATIC, isUnasked, newsOf, waitsForCustomer } from "./intents.ts";

type Intent = Stripe.PaymentIntent;

/** Stripe answers a key with the same fault for a day; an intent that nobody confirms can be made anew long before. */
const KEY_MS = 15 * 60_000;
const whole = { expand: ["latest_charge"] };

/**
 * In two steps, so that no lost answer takes money twice, however late it is asked for again. The intent moves nothing
 * and is written down; only the one that is written down is ever confirmed, and Stripe charges an intent once.
 */
export const charge: Provider["charge"] = async (order) => {
  const { id, amountMinor, currency, method } = order;
  const amount = stripeAmount({ minor: amountMinor, currency });
  if (amount === null) return declined({ code: "invalid_amount" });
  // Not entered with Stripe: told by the company, or from a time before.
  if (!method.token) return declined({});
  try {
    const intent = await intentOf(order, method.token, amount);
    return newsOf(await taken(order, method.token, intent));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ err: error, chargeId: id }, "Stripe has refused a charge");
    return declined({ code: error.code, decline_code: error.declineCode });
  }
};

const declined = (reason: Decline): ChargeNews => ({
  state: "declined",
  at: now(),
  failure: failureOf(reason),
});

async function intentOf(order: ChargeOrder, token: string, amount: number): Promise<Intent> {
  const { id, customerId, currency, automatic } = order;
  const known = await intentIdOf(id);
  if (known) return retrieve(known);
  const customer = await stripeCustomerOf(customerId);
  const made = await ask((stripe) =>
    stripe.paymentIntents.create(
      {
        amount,
        currency: currency.toLowerCase(),
        customer,
        payment_method: token,
        allowed_payment_method_types: ["card"],
        metadata: { charge: id, ...(automatic && { [AUTOMATIC]: "yes" }) },
        ...whole,
      },
      { idempotencyKey: `charge ${id} ${Math.floor(+now() / KEY_MS)}` },
    ),
  );
  await db.stripeCharge.createMany({ data: [{ id, intentId: made.id }], skipDuplicates: true });
  const { intentId } = await db.stripeCharge.findUniqueOrThrow({ where: { id } });
  return intentId === made.id ? made : retrieve(intentId);
}

async function taken(order: ChargeOrder, token: string, intent: Intent) {
  const back = { return_url: new URL(`/payments/${order.id}`, settings().origin).href };
  const first =
    intent.status === "requires_confirmation"
      ? await confirmed(intent, { ...back, ...(order.automatic && { off_session: true }) })
      : intent;
  return waitsForCustomer(first) ? confirmed(first, { ...back, payment_method: token }) : first;
}

/** Whatever the answer was, or wherever it was lost: the intent itself says how far it has come. */
async function confirmed(intent: Intent, how: Stripe.PaymentIntentConfirmParams): Promise<Intent> {
  try {
    return await ask((stripe) => stripe.paymentIntents.confirm(intent.id, { ...how, ...whole }));
  } catch (error) {
    const current = await retrieve(intent.id);
    if (current.status !== intent.status) return current;
    if (isRefusal(error)) await giveUp(intent, error);
    throw error;
  }
}

/** It will not be had, and nobody is to have it by accident later. */
const giveUp = ({ id }: Intent, refusal: StripeFault) =>
  ask((stripe) => stripe.paymentIntents.cancel(id)).catch((error: unknown) =>
    log.warn({ err: error, refusal: refusal.message }, "a refused intent stays open at Stripe"),
  );

/** @returns null while nobody has been asked for the money: then it is asked for again */
export const look: Provider["look"] = async (id) => {
  const intentId = await intentIdOf(id);
  const intent = intentId && (await retrieve(intentId));
  return intent && !isUnasked(intent) ? newsOf(intent) : null;
};

/** What was proven, or cancelled, at the same moment stays as it is. */
export const cancel: Provider["cancel"] = async (id) => {
  const intentId = await intentIdOf(id);
  if (!intentId) return null;
  try {
    const params = { cancellation_reason: ABANDONED, ...whole } as const;
    return newsOf(await ask((stripe) => stripe.paymentIntents.cancel(intentId, params)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return newsOf(await retrieve(intentId));
  }
};

export async function intentIdOf(id: string) {
  const row = await db.stripeCharge.findUnique({ where: { id } });
  return row?.intentId ?? null;
}

const retrieve = (intentId: string) =>
  ask((stripe) => stripe.paymentIntents.retrieve(intentId, whole));
