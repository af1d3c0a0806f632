import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { booked, callerOf, mondayWithOneAgent, PHONE } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("after a wrong number the next booking asks for another one, until that was called", async () => {
  const { customer, callback } = await booked(NOON);
  await db.person.update({ where: { id: customer.id }, data: { phone: "+46701234567" } });
  const { id } = callback;
  const { mine } = callerOf(customer).callbacks;
  expect(await mine()).toMatchObject({ lastPhone: PHONE, wrongPhone: null });

  setTime(NOON);
  await callerOf(agent).callbacks.start({ id });
  await callerOf(agent).callbacks.recordOutcome({ id, outcome: "wrong_number" });
  expect(await mine()).toMatchObject({
    ahead: null,
    lastPhone: null,
    knownPhone: null,
    wrongPhone: PHONE,
  });

  await booked("2026-11-23T14:00:00.000Z", { phone: "+46 70 999 88 77" }, customer);
  expect(await mine()).toMatchObject({
    lastPhone: "+46 70 999 88 77",
    knownPhone: PHONE,
    wrongPhone: null,
  });
});
