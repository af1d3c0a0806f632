import { pino } from "pino";
import { Stripe } from "stripe";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { sendPayout } from "#server/payments/payout.ts";
import { openClient } from "#server/payments/stripe/client.ts";
import { StripeFault } from "#server/payments/stripe/fault.ts";
import { pool } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { enterCard, tell } from "#tests/support/stripe.ts";
import { WEBHOOK_SECRET } from "#tests/support/stripe-signed.ts";
import { openPaying } from "#tests/support/stripe-paying.ts";
import { SECRET_KEY } from "#tests/support/stripe-server.ts";

let paying: Awaited<ReturnType<typeof openPaying>>;
let lines: string[];

beforeEach(async () => {
  paying = await openPaying();
  lines = [];
  for (const level of ["info", "warn", "error"] as const) {
    vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(written(said)));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await paying.stripe.close();
});

/** As the log writes it. */
const written = (said: unknown) =>
  JSON.stringify(said, (_, value: unknown) =>
    value instanceof Error ? pino.stdSerializers.err(value) : value,
  );

const SECRETS = [
  SECRET_KEY,
  "sk_test_another",
  WEBHOOK_SECRET,
  "pi_secret",
  "client_secret",
  "exp_year",
];

test("what Stripe's errors carry along stands in no line of the log", async () => {
  const { stripe, pay, payBy, customer } = paying;
  await pay("0002");
  const method = await enterCard(stripe, customer);
  await payBy(method, 200);
  stripe.faults.push({ at: /confirm$/, answer: 500, when: "after", times: 3 });
  const { id } = await payBy(method);
  for (const event of stripe.world.events) await tell(stripe.ours, event, "t=1,v1=0");
  openClient({ key: "sk_test_another", webhookSecret: WEBHOOK_SECRET, url: stripe.url });
  const { id: unpaid } = await payBy(method);
  await expect(askAbout(id)).rejects.toThrow(/^Stripe: StripeAuthenticationError, 401, req_/);
  await askAbout(unpaid);
  await sendPayout("00000000-0000-4000-8000-000000000000").catch((error: unknown) =>
    log.warn(error),
  );
  expect(lines.length).toBeGreaterThan(3);
  for (const secret of SECRETS) expect(lines.join("\n")).not.toContain(secret);
});

test("as it would, were it not taken out", () => {
  const raw = {
    type: "card_error",
    code: "card_declined",
    statusCode: 402,
    payment_intent: { client_secret: "pi_secret_of_a_payment" },
  };
  const error = new Stripe.errors.StripeCardError(raw as never);
  expect(written(error)).toContain("pi_secret");
  expect(written(new StripeFault(error))).not.toContain("pi_secret");
  expect(new StripeFault(error)).toMatchObject({ code: "card_declined", isRefused: true });
});

test("no number of a card and no secret stands in our database", async () => {
  const { stripe, pay } = paying;
  await pay("4242");
  for (const event of stripe.world.events) await tell(stripe.ours, event);
  const { rows } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' group by 1",
  );
  let all = "";
  for (const { name } of rows) {
    const found = await pool.query<{ all: string | null }>(
      `select string_agg(t::text, ' ') as all from "${name}" t`,
    );
    all += found.rows[0]?.all ?? "";
  }
  expect(all).toContain("···· 4242");
  for (const secret of SECRETS) expect(all).not.toContain(secret);
  expect(all.match(/(?<![\w-])\d{13,19}(?![\w-])/g) ?? []).toEqual([]);
});
