import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openCustomer } from "#tests/support/program-customer.ts";
import { buildOnce, newDataFolder, runProgram, type Program } from "#tests/support/program.ts";
import { openStripe, SECRET_KEY, type LocalStripe } from "#tests/support/stripe-server.ts";
import { signed, STRIPE_NOTICES, WEBHOOK_SECRET } from "#tests/support/stripe-signed.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const DATA_DIR = newDataFolder();
let stripe: LocalStripe;
let program: Program;

beforeAll(async () => {
  await buildOnce();
  stripe = await openStripe();
  program = await runProgram({
    DATA_DIR,
    LOG_LEVEL: "info",
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_URL: stripe.url,
  });
  await program.ready();
});
afterAll(async () => {
  await program.stop();
  await stripe.close();
  rmSync(DATA_DIR, { recursive: true, force: true });
});

async function tell(signature: (body: string) => string) {
  const event = { id: "evt_1", object: "event", type: "a.kind.of.next.year", data: { object: {} } };
  const body = JSON.stringify(event);
  const headers = { "stripe-signature": signature(body) };
  const url = `${program.url}${STRIPE_NOTICES}`;
  return (await fetch(url, { method: "POST", headers, body })).status;
}

test("the demo's past is paid at the simulator, and from then on Stripe takes the money", async () => {
  expect(stripe.asked).toEqual([]);
  const customer = await openCustomer(program.url, DATA_DIR);
  expect(await customer.addCard()).toMatch(/^https:\/\/checkout\.stripe\.test\//);
  customer.close();
  expect(stripe.asked.map(({ call }) => call)).toEqual([
    "POST /v1/customers",
    "POST /v1/checkout/sessions",
  ]);
});

test("it hears what Stripe has signed, and nothing else", async () => {
  expect(await tell((body) => signed(body))).toBe(200);
  expect(await tell((body) => signed(body, { secret: "whsec_ofSomebodyElse" }))).toBe(400);
});

test("its log has neither of the two secrets", () => {
  expect(program.said()).toContain("Kindline is ready");
  for (const secret of [SECRET_KEY, WEBHOOK_SECRET]) expect(program.said()).not.toContain(secret);
});
