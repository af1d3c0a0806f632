import { beforeEach, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { setOwnLimit, takeRaiseBack } from "#server/spending/own-limit.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { limitedCustomer, limitOf, setCompanyLimit } from "#tests/support/spending.ts";

const kronor = (minor: number) => ({ minor, currency: "SEK" });
const lower = { currency: "SEK", fromMinor: null, toMinor: 200_000 };
const raise = { currency: "SEK", fromMinor: 200_000, toMinor: 300_000 };
const removal = { ...raise, toMinor: null };

beforeEach(() => setTime("2026-11-23T10:00:00Z"));

async function withOwnLimit() {
  const customer = await limitedCustomer();
  await setOwnLimit(customer, lower);
  return customer;
}

test("what is left follows from the limit and what is owed", async () => {
  const customer = await limitedCustomer();
  expect(await limitOf(customer)).toMatchObject({
    limit: kronor(500_000),
    used: kronor(120_000),
    left: kronor(380_000),
    own: null,
    next: null,
  });
  await setCompanyLimit(customer, null);
  expect(await limitOf(customer)).toMatchObject({ limit: null, left: null });
});

test("a lower limit of one's own counts at once, sent twice once, and is mailed", async () => {
  const customer = await limitedCustomer({ locale: "en-GB" });
  for (const _ of [1, 2]) await setOwnLimit(customer, lower);
  expect(await limitOf(customer)).toMatchObject({
    company: kronor(500_000),
    own: kronor(200_000),
    limit: kronor(200_000),
    left: kronor(80_000),
  });
  const mails = await mailsTo(customer);
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Your spending limit is now SEK\u00a02,000.00",
  ]);
});

test("a higher one counts after three days, and can be taken back until then", async () => {
  const customer = await withOwnLimit();
  await setOwnLimit(customer, raise);
  const next = { own: kronor(300_000), from: "2026-11-26T10:00:00.000Z" };
  expect(await limitOf(customer)).toMatchObject({ limit: kronor(200_000), next });

  await takeRaiseBack(customer, { currency: "SEK" });
  expect(await limitOf(customer)).toMatchObject({ limit: kronor(200_000), next: null });

  await setOwnLimit(customer, raise);
  setTime("2026-11-26T10:00:00Z");
  expect(await limitOf(customer)).toMatchObject({ limit: kronor(300_000), next: null });
  await expect(takeRaiseBack(customer, { currency: "SEK" })).rejects.toThrow(Conflict);
});

test("so does having none any more; lowering it again takes the wish away", async () => {
  const customer = await withOwnLimit();
  await setOwnLimit(customer, removal);
  expect(await limitOf(customer)).toMatchObject({ limit: kronor(200_000), next: { own: null } });
  await setOwnLimit(customer, { ...raise, toMinor: 100_000 });
  expect(await limitOf(customer)).toMatchObject({ limit: kronor(100_000), next: null });

  await setOwnLimit(customer, { ...removal, fromMinor: 100_000 });
  setTime("2026-11-26T10:00:00Z");
  expect(await limitOf(customer)).toMatchObject({ own: null, limit: kronor(500_000) });
});

test("none is above the company's, and none is set from another than was shown", async () => {
  const customer = await withOwnLimit();
  const above = setOwnLimit(customer, { ...raise, toMinor: 500_001 });
  await expect(above).rejects.toThrow(Invalid);
  const stale = setOwnLimit(customer, { ...lower, toMinor: 100_000 });
  await expect(stale).rejects.toThrow("spending.limitChanged");
});

test("the company's own word leaves the customer's alone, and the lower one counts", async () => {
  const customer = await withOwnLimit();
  await setCompanyLimit(customer, 100_000);
  expect(await limitOf(customer)).toMatchObject({
    own: kronor(200_000),
    limit: kronor(100_000),
    left: kronor(0),
  });
});

test("staff set none, and nobody sets one for a currency that they never bought in", async () => {
  await expect(setOwnLimit(await createAgent("admin"), lower)).rejects.toThrow(Forbidden);
  await expect(takeRaiseBack(await createAgent(), { currency: "SEK" })).rejects.toThrow(Forbidden);
  await expect(setOwnLimit(await createCustomer(), lower)).rejects.toThrow(NotFound);
});

test("of two limits set at once, one is set and the other is told", async () => {
  const customer = await limitedCustomer();
  const attempts = await Promise.allSettled(
    [200_000, 100_000].map((toMinor) => setOwnLimit(customer, { ...lower, toMinor })),
  );
  expect(attempts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a raise that is taken back twice at once is taken back", async () => {
  const customer = await withOwnLimit();
  await setOwnLimit(customer, raise);
  await Promise.all([1, 2].map(() => takeRaiseBack(customer, { currency: "SEK" })));
  expect(await limitOf(customer)).toMatchObject({ limit: kronor(200_000), next: null });
});
