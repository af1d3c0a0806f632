import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import {
  agentOnShift,
  booked,
  callerOf,
  callOf,
  causeOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
  mailsTo,
  PHONE,
  wish,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const QUARTER_PAST = "2026-11-23T12:15:00.000Z";

beforeEach(async () => {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
});

test("a customer books a time, and gets a letter about it", async () => {
  const agent = await agentOnShift();
  const { customer, callback } = await booked(NOON, {
    note: "My boots came back",
    phone: "070-123 45 67",
  });
  expect(callback).toMatchObject({
    state: "ahead",
    startsAt: NOON,
    endsAt: "2026-11-23T12:30:00.000Z",
    wallTime: "2026-11-23T13:00",
    timeZone: "Europe/Stockholm",
    phone: "+46701234567",
    phoneText: PHONE,
    note: "My boots came back",
    language: "en",
    revision: 0,
    tries: 0,
  });
  expect(JSON.stringify(callback)).not.toContain(agent.id);
  expect(await callOf(callback.id)).toMatchObject({ agentId: agent.id, customerId: customer.id });

  const [letter] = await mailsTo(customer);
  expect(letter?.subject).toContain("Monday");
  expect(letter?.text).toMatch(/13:00|1:00\sPM/);
  expect(letter?.text).toContain("Central European Time");
  expect(letter?.text).toContain(PHONE);
  expect(letter?.text).toMatch(
    new RegExp(`/calls/${callback.id}\\.0\\.[0-9a-f]{64}/calendar\\.ics`),
  );
});

test("F1: of fifty who want one time one gets it, and the others the nearest ones", async () => {
  await agentOnShift();
  const customers = await Promise.all(Array.from({ length: 50 }, () => createCustomer()));
  const attempts = await Promise.allSettled(
    customers.map((customer) => callerOf(customer).callbacks.book(wish(NOON))),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = attempts.flatMap((attempt) =>
    attempt.status === "rejected" ? [causeOf(attempt.reason)] : [],
  );
  expect(refused.filter((cause) => cause?.reason === "callbacks.slotGone")).toHaveLength(49);
  for (const cause of refused) {
    expect(cause).toBeInstanceOf(Conflict);
    expect(cause?.values.alternatives).toEqual([
      "2026-11-23T11:15:00.000Z",
      "2026-11-23T11:30:00.000Z",
      "2026-11-23T12:30:00.000Z",
    ]);
  }
  expect(await db.callback.count()).toBe(1);
});

test("F1: of fifty whose times overlap by a quarter of an hour no two overlap", async () => {
  await agentOnShift();
  await agentOnShift();
  const customers = await Promise.all(Array.from({ length: 50 }, () => createCustomer()));
  const attempts = await Promise.allSettled(
    customers.map((customer, index) =>
      callerOf(customer).callbacks.book(wish(index % 2 === 0 ? NOON : QUARTER_PAST)),
    ),
  );
  const refused = attempts.flatMap((attempt) =>
    attempt.status === "rejected" ? [causeOf(attempt.reason)?.reason] : [],
  );
  expect(new Set(refused)).toEqual(new Set(["callbacks.slotGone"]));
  const calls = await db.callback.findMany();
  expect(calls).toHaveLength(2);
  expect(new Set(calls.map(({ agentId }) => agentId)).size).toBe(2);
});

test("two who want the last time at once: one gets it, the other is told", async () => {
  const agent = await createTrainedAgent();
  await createShift(agent, "2026-11-23T12:00:00Z", "2026-11-23T12:30:00Z");
  const customers = [await createCustomer(), await createCustomer()];
  const attempts = await Promise.allSettled(
    customers.map((customer) => callerOf(customer).callbacks.book(wish(NOON))),
  );
  const [refused] = attempts.flatMap((attempt) =>
    attempt.status === "rejected" ? [causeOf(attempt.reason)] : [],
  );
  expect(refused?.reason).toBe("callbacks.noneLeft");
  expect(await db.callback.count()).toBe(1);
});

test("F2: a booking and a move that want one free time at once: one gets it, the other is told", async () => {
  await agentOnShift();
  const mover = await booked("2026-11-23T14:00:00.000Z");
  const { id, revision } = mover.callback;
  const to = { id, revision, startsAt: NOON, timeZone: "Europe/Stockholm" };
  const attempts = await Promise.allSettled([
    callerOf(mover.customer).callbacks.move(to),
    callerOf(await createCustomer()).callbacks.book(wish(NOON)),
  ]);
  const refused = attempts.flatMap((attempt) =>
    attempt.status === "rejected" ? [causeOf(attempt.reason)?.reason] : [],
  );
  expect(refused).toEqual(["callbacks.slotGone"]);
  expect(await db.callback.count({ where: { startsAt: new Date(NOON) } })).toBe(1);
});

test("while anybody is free the time is free, and the least busy one gets it", async () => {
  const agents = [await agentOnShift(), await agentOnShift(), await agentOnShift()];
  for (const start of [NOON, NOON, NOON]) await booked(start);
  const calls = await db.callback.findMany();
  expect(calls.map(({ agentId }) => agentId).toSorted()).toEqual(
    agents.map(({ id }) => id).toSorted(),
  );
});

test("F7: a double click, a second tab and the back button make one booking", async () => {
  await agentOnShift();
  await agentOnShift();
  const customer = await createCustomer();
  const { book } = callerOf(customer).callbacks;
  const click = wish(NOON);
  const both = await Promise.all([book(click), book(click), book(click)]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  expect((await book(click)).id).toBe(both[0].id);

  const tabs = await Promise.allSettled([
    book(wish("2026-11-23T14:00:00.000Z")),
    book(wish("2026-11-23T15:00:00.000Z")),
  ]);
  expect(tabs.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await db.callback.count()).toBe(1);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("a double click on the very last time is no conflict", async () => {
  const agent = await createTrainedAgent();
  await createShift(agent, "2026-11-23T12:00:00Z", "2026-11-23T12:30:00Z");
  const { book } = callerOf(await createCustomer()).callbacks;
  const click = wish(NOON);
  const both = await Promise.all([book(click), book(click), book(click)]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
});

test("F7: of two tabs that book different times one wins, and the other is told to move it", async () => {
  await agentOnShift();
  await agentOnShift();
  const { book } = callerOf(await createCustomer()).callbacks;
  const tabs = await Promise.allSettled([
    book(wish(NOON)),
    book(wish(NOON)),
    book(wish(QUARTER_PAST)),
  ]);
  const refused = tabs.flatMap((tab) =>
    tab.status === "rejected" ? [causeOf(tab.reason)?.reason] : [],
  );
  expect(refused).toEqual(["callbacks.oneAhead", "callbacks.oneAhead"]);
});
