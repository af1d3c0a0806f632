import type { Env } from "#server/platform/env.ts";
import { connectProvider, type Provider } from "../provider.ts";
import { cancel, charge, look } from "./charges.ts";
import { openClient } from "./client.ts";
import { detach, forget } from "./customers.ts";
import { giveBack, lookPayout } from "./payouts.ts";
import { lookSetUp, setUp } from "./setup.ts";

export const stripe: Provider = {
  name: "stripe",
  charge,
  look,
  giveBack,
  lookPayout,
  cancel,
  setUp,
  lookSetUp,
  detach,
  forget,
};

type Connection = Pick<Env, "STRIPE_WEBHOOK_SECRET" | "STRIPE_API_URL">;

export function connectStripe(key: string, connection: Connection, timeoutMs?: number) {
  const { STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_URL: url } = connection;
  openClient({ key, webhookSecret, url }, timeoutMs);
  connectProvider(stripe);
}
