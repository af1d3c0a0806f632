import { afterEach, beforeEach, expect, test } from "vitest";
import { paymentConnection } from "#server/payments/connection.ts";
import { readEnv } from "#server/platform/env.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { useSettings } from "#server/platform/settings.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { connect, openLocalStripe } from "#tests/support/stripe.ts";

let stripe: Awaited<ReturnType<typeof openLocalStripe>>;
beforeEach(async () => {
  stripe = await openLocalStripe();
});
afterEach(() => stripe.close());

test("an admin sees whether real money moves", async () => {
  const admin = await createAgent("admin");
  connectSimulator();
  expect(paymentConnection(admin)).toEqual({ provider: "simulator", mode: "simulated" });
  connect(stripe);
  expect(paymentConnection(admin)).toEqual({ provider: "stripe", mode: "test" });
  useSettings(readEnv({ STRIPE_SECRET_KEY: "rk_live_theKeyOfTheShop" }));
  expect(paymentConnection(admin)).toEqual({ provider: "stripe", mode: "live" });
});

test("nobody else does", async () => {
  connectSimulator();
  for (const viewer of [await createCustomer(), await createAgent("supervisor")]) {
    expect(() => paymentConnection(viewer)).toThrow(Forbidden);
  }
});
