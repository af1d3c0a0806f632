import { createHmac } from "node:crypto";
import { now } from "#server/platform/clock.ts";

export const WEBHOOK_SECRET = "whsec_ofTheseTests";
/** As docs/stripe.md says. */
export const STRIPE_NOTICES = "/notices/stripe";

/** "t=…,v1=…", as Stripe signs. */
export function signed(body: string, { secret = WEBHOOK_SECRET, at = now() } = {}) {
  const time = Math.floor(+at / 1000);
  const mac = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  return `t=${time},v1=${mac}`;
}
