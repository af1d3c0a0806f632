import { Stripe } from "stripe";
import { StripeFault } from "./fault.ts";

/** Longer than a bank thinks. */
const TIMEOUT_MS = 20_000;
/** Of a line that broke or a server that is busy, under the same key each time. */
const RETRIES = 2;

type Line = { key: string; webhookSecret: string | undefined; url?: string | undefined };

let opened: { stripe: Stripe; webhookSecret: string | undefined } | null = null;

export function openClient({ key, webhookSecret, url }: Line, timeout = TIMEOUT_MS) {
  const stripe = new Stripe(key, {
    timeout,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...(url && addressOf(new URL(url))),
  });
  opened = { stripe, webhookSecret };
}

const addressOf = ({ protocol, hostname, port }: URL) => ({
  protocol: protocol === "http:" ? ("http" as const) : ("https" as const),
  host: hostname,
  port: port || (protocol === "http:" ? 80 : 443),
});

function client() {
  if (!opened) throw new Error("Stripe is not connected");
  return opened;
}

export const webhookSecret = () => client().webhookSecret;

/** @throws StripeFault and nothing else */
export async function ask<Answer>(call: (stripe: Stripe) => Promise<Answer>): Promise<Answer> {
  const { stripe } = client();
  try {
    return await call(stripe);
  } catch (error) {
    throw new StripeFault(error);
  }
}
