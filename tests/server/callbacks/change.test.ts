import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import {
  answerTo,
  booked,
  callerOf,
  callOf,
  mailsTo,
  mondayWithOneAgent,
  wish,
} from "#tests/support/calls.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const ONE = "2026-11-23T13:00:00.000Z";
const timeZone = "Europe/Stockholm";

beforeEach(async () => void (await mondayWithOneAgent()));

const auditsOf = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

test("a customer moves the call, and the letter and the calendar know it", async () => {
  const { customer, callback } = await booked(NOON);
  const { move, calendarFile, get, mine } = callerOf(customer).callbacks;
  const moved = await move({ id: callback.id, revision: 0, startsAt: ONE, timeZone: "Asia/Dubai" });
  expect(moved).toMatchObject({ startsAt: ONE, wallTime: "2026-11-23T17:00", revision: 1 });
  expect(await get({ id: callback.id })).toEqual(moved);
  expect((await mine()).ahead).toEqual(moved);
  expect((await calendarFile({ id: callback.id })).text).toContain("SEQUENCE:1");
  const letters = await mailsTo(customer);
  expect(letters.map(({ subject }) => subject)).toEqual([
    expect.stringContaining("Your call on"),
    expect.stringContaining("Your call is now on"),
  ]);
  // What it was moved from is free again.
  await booked(NOON);
});

test("a quarter of an hour later is possible, though one's own call is in the way", async () => {
  const { customer, callback } = await booked(NOON);
  const { move } = callerOf(customer).callbacks;
  const startsAt = "2026-11-23T12:15:00.000Z";
  expect(await move({ id: callback.id, revision: 0, startsAt, timeZone })).toMatchObject({
    startsAt,
  });
});

test("moved to where somebody else is, the nearest times are named and nothing changes", async () => {
  await booked(ONE);
  const { customer, callback } = await booked(NOON);
  const { move } = callerOf(customer).callbacks;
  await expect(
    move({ id: callback.id, revision: 0, startsAt: ONE, timeZone }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { reason: "callbacks.slotGone", values: { alternatives: expect.any(Array) } },
  });
  expect(await callOf(callback.id)).toMatchObject({ revision: 0, startsAt: new Date(NOON) });
});

test("of two tabs that move one call one wins; the same move twice is one", async () => {
  const { customer, callback } = await booked(NOON);
  const { move } = callerOf(customer).callbacks;
  const to = (hour: number) =>
    move({ id: callback.id, revision: 0, timeZone, startsAt: `2026-11-23T${hour}:00:00.000Z` });
  const tabs = await Promise.all([answerTo(to(13)), answerTo(to(14))]);
  expect(tabs.toSorted()).toEqual(["CONFLICT callbacks.changedMeanwhile", "done"]);

  const other = await booked("2026-11-23T10:00:00.000Z");
  const again = callerOf(other.customer).callbacks.move;
  const twice = {
    id: other.callback.id,
    revision: 0,
    timeZone,
    startsAt: "2026-11-23T11:00:00.000Z",
  };
  await Promise.all([again(twice), again(twice), again(twice)]);
  expect((await callOf(other.callback.id)).revision).toBe(1);
  expect(await mailsTo(other.customer)).toHaveLength(2);
});

test("of two who move to the last time at once one gets it", async () => {
  const first = await booked("2026-11-23T10:00:00.000Z");
  const second = await booked("2026-11-23T11:00:00.000Z");
  const attempts = await Promise.all(
    [first, second].map(({ customer, callback: { id } }) =>
      answerTo(callerOf(customer).callbacks.move({ id, revision: 0, startsAt: ONE, timeZone })),
    ),
  );
  expect(attempts.toSorted()).toEqual(["CONFLICT callbacks.slotGone", "done"]);
});

test("a cancelled call is over for everybody, cancels once, and gives its time back", async () => {
  const { customer, callback } = await booked(NOON);
  const { cancel, move, mine, book } = callerOf(customer).callbacks;
  const { id } = callback;
  const both = await Promise.all([cancel({ id }), cancel({ id })]);
  expect(both.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
  expect((await callOf(id)).revision).toBe(1);
  expect(await mailsTo(customer)).toHaveLength(2);
  expect(await answerTo(move({ id, revision: 1, startsAt: ONE, timeZone }))).toBe(
    "CONFLICT callbacks.over",
  );
  expect(await mine()).toMatchObject({
    ahead: null,
    past: [{ id }],
    lastPhone: "+46 70 123 45 67",
  });
  await book(wish(NOON));
});

test("cancelled and moved at once, it is one of the two", async () => {
  const { customer, callback } = await booked(NOON);
  const { cancel, move } = callerOf(customer).callbacks;
  const { id } = callback;
  await Promise.all([
    answerTo(cancel({ id })),
    answerTo(move({ id, revision: 0, startsAt: ONE, timeZone })),
  ]);
  const row = await callOf(id);
  expect(row.end).toBe("cancelled");
});

test("staff move and cancel in a customer's name, and it is written down who did", async () => {
  const { customer, callback } = await booked(NOON);
  const { move, cancel } = callerOf(await createAgent()).callbacks;
  const { id } = callback;
  await move({ id, revision: 0, startsAt: ONE, timeZone });
  await cancel({ id });
  expect((await auditsOf(id)).map(({ action, customerId }) => [action, customerId])).toEqual([
    ["callbacks.move", customer.id],
    ["callbacks.cancel", customer.id],
  ]);
  expect(await mailsTo(customer)).toHaveLength(3);
});

test("a stranger's answer is the same as for a call that does not exist", async () => {
  const { callback } = await booked(NOON);
  const { get, move, cancel, calendarFile, slots } = callerOf(await createCustomer()).callbacks;
  for (const id of [callback.id, randomUUID()]) {
    const calls = [
      () => get({ id }),
      () => cancel({ id }),
      () => calendarFile({ id }),
      () => slots({ callbackId: id }),
      () => move({ id, revision: 0, startsAt: ONE, timeZone }),
    ];
    for (const call of calls) expect(await answerTo(call())).toBe("NOT_FOUND common.notFound");
  }
  expect(await callOf(callback.id)).toMatchObject({ end: null, revision: 0 });
});
