import { Stripe } from "stripe";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { id } from "#server/platform/zod.ts";
import { hearOfSetup } from "../method-setup.ts";
import { hearNotice } from "../notice.ts";
import { webhookSecret } from "./client.ts";

/** What was recorded earlier is not played again. */
const FRESH_SECONDS = 300;

/** @returns null when Stripe did not sign it, or not lately */
export function readSigned(body: Buffer, signature: string): Stripe.Event | null {
  const secret = webhookSecret();
  if (!secret) return null;
  try {
    // Its clock is ours, so that a test can be late.
    const { webhooks } = Stripe;
    return webhooks.constructEvent(body, signature, secret, FRESH_SECONDS, undefined, +now());
  } catch {
    return null;
  }
}

/**
 * An event says only that something has changed, whatever it carries and in whatever order it comes: what it is now is
 * asked. What we do not know is another system's of the same account, and none of our business.
 */
export async function hearStripe(event: Stripe.Event) {
  switch (event.type) {
    case "payment_intent.succeeded":
    case "payment_intent.payment_failed":
    case "payment_intent.canceled":
    case "payment_intent.processing":
    case "payment_intent.requires_action":
      return hearOfIntent(event.data.object.id);
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return hearOfRefund(event.data.object);
    case "checkout.session.completed":
      return hearOfSession(event.data.object.id);
    default:
  }
}

async function hearOfIntent(intentId: string) {
  const charge = await db.stripeCharge.findUnique({ where: { intentId } });
  if (charge) await hearNotice(charge.id);
}

/** The answer that would have told us its id may be lost, but the payout is as we wrote it. */
async function hearOfRefund({ id: refundId, metadata }: Stripe.Refund) {
  const known = await db.stripePayout.findUnique({ where: { refundId } });
  const payoutId = known?.id ?? id.safeParse(metadata?.payout).data;
  if (!payoutId) return;
  const payout = await db.payout.findUnique({ where: { id: payoutId }, select: { id: true } });
  if (payout) await hearNotice(payout.id);
}

async function hearOfSession(sessionId: string) {
  const setup = await db.stripeSetup.findUnique({ where: { sessionId } });
  if (setup) await hearOfSetup(setup.id);
}
