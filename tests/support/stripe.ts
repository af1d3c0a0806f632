import { receiveStripeNotice } from "#server/api/stripe-notices.ts";
import { openPayments } from "#server/desk/payment-news.ts";
import { finishAdding, startAdding } from "#server/payments/method-setup.ts";
import { connectStripe } from "#server/payments/stripe/stripe.ts";
import { readEnv } from "#server/platform/env.ts";
import { useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { serve } from "./sse.ts";
import { openStripe, SECRET_KEY, type LocalStripe } from "./stripe-server.ts";
import { signed, STRIPE_NOTICES, WEBHOOK_SECRET } from "./stripe-signed.ts";
import type { Event } from "./stripe-world.ts";

/** Shorter than the local server is slow. */
const TIMEOUT_MS = 1000;

/** The real client, which talks to a Stripe of our own, and our route, to which that one talks. */
export async function openLocalStripe() {
  const stripe = await openStripe();
  const ours = await serve((req, res) => void receiveStripeNotice(req, res));
  const close = async () => {
    await stripe.close();
    await ours.close();
  };
  return { ...stripe, ours: ours.url, close };
}

/** As at start-up. */
export function connect({ url }: Pick<LocalStripe, "url">) {
  const env = readEnv({
    NODE_ENV: "test",
    ORIGIN: "https://help.example.com",
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_URL: url,
  });
  useSettings(env);
  openPayments();
  connectStripe(SECRET_KEY, env, TIMEOUT_MS);
}

/** A card of the customer's, entered on Stripe's page. @returns the id of the method */
export async function enterCard(
  { world }: Pick<LocalStripe, "world">,
  customer: Viewer,
  last4 = "4242",
  brand = "visa",
) {
  const { url } = await startAdding(customer, "/account");
  const session = world.of(world.sessions, new URL(url).pathname.slice(1));
  world.enter(session, { brand, last4, exp_month: 12, exp_year: 2031 });
  const { id } = await finishAdding(customer, String(session.client_reference_id));
  return id;
}

/** @returns the status of our answer */
export async function tell(url: string, event: Event, signature?: string) {
  const body = JSON.stringify({ object: "event", api_version: "2026-10-28.endive", ...event });
  const { status } = await fetch(new URL(STRIPE_NOTICES, url), {
    method: "POST",
    headers: { "stripe-signature": signature ?? signed(body) },
    body,
  });
  return status;
}
