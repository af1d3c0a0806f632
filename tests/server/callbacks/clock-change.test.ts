import { beforeEach, expect, test } from "vitest";
import {
  booked,
  callerOf,
  callOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
  mailsTo,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

const MADRID = "Europe/Madrid";

beforeEach(emptyAvailability);

/** A customer in Madrid, an agent in Dubai, where clocks never change. */
async function people() {
  const agent = await createTrainedAgent({ timeZone: "Asia/Dubai" });
  const customer = await createCustomer({ timeZone: MADRID, locale: "en-GB" });
  return { agent, customer };
}

const shownTo = async (customer: Parameters<typeof callerOf>[0]) => {
  const { days } = await callerOf(customer).callbacks.slots({ topic: "payments" });
  return days.flatMap(({ slots }) => slots);
};

test("F4: in the night in which the clock jumps ahead nobody is offered an hour that is not there", async () => {
  setTime("2027-03-27T12:00:00Z");
  const { agent, customer } = await people();
  await createShift(agent, "2027-03-28T00:00:00Z", "2027-03-28T03:00:00Z");
  const slots = await shownTo(customer);
  expect(slots.map(({ wallTime }) => wallTime.slice(11))).toEqual(
    "01:00 01:15 01:30 01:45 03:00 03:15 03:30 03:45 04:00 04:15 04:30".split(" "),
  );
  expect(slots.some(({ isShownTwice }) => isShownTwice)).toBe(false);

  const three = slots.find(({ wallTime }) => wallTime.endsWith("03:00"))?.startsAt ?? "";
  const { callback } = await booked(three, { timeZone: MADRID }, customer);
  const row = await callOf(callback.id);
  expect(row.startsAt.toISOString()).toBe("2027-03-28T01:00:00.000Z");
  expect(row).toMatchObject({ timeZone: MADRID, wallTime: "2027-03-28T03:00" });
  const [letter] = await mailsTo(customer);
  expect(letter?.text).toContain("Sunday 28 March at 03:00");
  const [call] = await callerOf(agent).callbacks.today({});
  expect(call).toMatchObject({
    startsAt: "2027-03-28T01:00:00.000Z",
    wallTime: "2027-03-28T03:00",
  });
});

test("F4: in the night in which the clock is put back both of the same times can be had", async () => {
  setTime("2027-10-30T12:00:00Z");
  const { agent, customer } = await people();
  await createShift(agent, "2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z");
  const half = (await shownTo(customer)).filter(({ wallTime }) => wallTime.endsWith("02:30"));
  expect(half.map(({ startsAt }) => startsAt)).toEqual([
    "2027-10-31T00:30:00.000Z",
    "2027-10-31T01:30:00.000Z",
  ]);
  expect(half.every(({ isShownTwice }) => isShownTwice)).toBe(true);

  const other = await createCustomer({ timeZone: MADRID });
  for (const [index, person] of [customer, other].entries()) {
    const { callback } = await booked(half[index]?.startsAt ?? "", { timeZone: MADRID }, person);
    expect(callback.wallTime).toBe("2027-10-31T02:30");
  }
});

test("F4: a time chosen before the clock change is the same time on the wall after it", async () => {
  setTime("2027-03-22T12:00:00Z");
  const { agent, customer } = await people();
  await createShift(agent, "2027-03-26T08:00:00Z", "2027-03-26T12:00:00Z");
  await createShift(agent, "2027-03-29T07:00:00Z", "2027-03-29T11:00:00Z");
  const ten = (await shownTo(customer)).filter(({ wallTime }) => wallTime.endsWith("10:00"));
  expect(ten.map(({ startsAt }) => startsAt)).toEqual([
    "2027-03-26T09:00:00.000Z",
    "2027-03-29T08:00:00.000Z",
  ]);
});
