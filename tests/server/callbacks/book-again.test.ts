import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import {
  agentOnShift,
  answerTo,
  booked,
  callerOf,
  emptyAvailability,
  PHONE,
  wish,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const ONE = "2026-11-23T13:00:00.000Z";

beforeEach(async () => {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
  await agentOnShift();
});

test.each([
  ["time", { startsAt: ONE }],
  ["topic", { topic: "refunds" }],
  ["number", { phone: "+46 70 999 88 77" }],
  ["note", { note: "Something else" }],
  ["time zone", { timeZone: "Europe/London" }],
] as const)(
  "the key of a booking with another %s is no repetition, and books nothing",
  async (_, other) => {
    const customer = await createCustomer();
    const first = wish(NOON);
    const callback = await callerOf(customer).callbacks.book(first);

    expect(await answerTo(callerOf(customer).callbacks.book({ ...first, ...other }))).toBe(
      "CONFLICT callbacks.keyUsed",
    );

    const rows = await db.callback.findMany({ where: { customerId: customer.id } });
    expect(rows.map(({ id, startsAt }) => [id, startsAt.toISOString()])).toEqual([
      [callback.id, NOON],
    ]);
  },
);

test("the same click is the same booking, also after the call was moved", async () => {
  const customer = await createCustomer();
  const first = wish(NOON);
  const { id, revision } = await callerOf(customer).callbacks.book(first);
  await callerOf(customer).callbacks.move({
    id,
    revision,
    startsAt: ONE,
    timeZone: "Europe/Stockholm",
  });

  expect(await callerOf(customer).callbacks.book(first)).toMatchObject({ id, startsAt: ONE });
});

test("of two clicks at once under one key but for two times, one books and one is told", async () => {
  const customer = await createCustomer();
  const first = wish(NOON);
  const answers = await Promise.all(
    [first, { ...first, startsAt: ONE }].map((one) =>
      answerTo(callerOf(customer).callbacks.book(one)),
    ),
  );
  expect(answers.toSorted()).toEqual(["CONFLICT callbacks.keyUsed", "done"]);
  expect(await db.callback.count({ where: { customerId: customer.id } })).toBe(1);
});

test("another customer's key is nobody's business", async () => {
  const { customer } = await booked(NOON);
  const [{ clientKey } = { clientKey: "" }] = await db.callback.findMany({
    where: { customerId: customer.id },
  });
  expect(
    await answerTo(callerOf(await createCustomer()).callbacks.book(wish(ONE, { clientKey }))),
  ).toBe("done");
});

test("a call that was booked before bookings were compared answers its key as it did", async () => {
  const { customer } = await booked(NOON, { phone: PHONE });
  const call = await db.callback.update({
    where: { id: (await db.callback.findFirstOrThrow({ where: { customerId: customer.id } })).id },
    data: { requestHash: null },
  });
  const again = wish(ONE, { clientKey: call.clientKey });
  expect(await callerOf(customer).callbacks.book(again)).toMatchObject({ id: call.id });
});
