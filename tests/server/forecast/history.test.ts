import { beforeEach, expect, test } from "vitest";
import { countContacts } from "#server/forecast/count-contacts.ts";
import { readHistory } from "#server/forecast/history.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { resolve } from "#server/desk/resolve.ts";
import { db } from "#server/platform/db.ts";
import { booked, callerOf, emptyAvailability, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

beforeEach(async () => {
  await emptyAvailability();
  await db.contactCount.deleteMany();
});

const counted = () =>
  db.contactCount.findMany({ orderBy: [{ startsAt: "asc" }, { channel: "asc" }] });

async function asksAt(time: string, locale = "en") {
  setTime(time);
  const customer = await createCustomer({ locale });
  const { conversationId } = await callerOf(customer).humanRequests.ask({
    clientKey: crypto.randomUUID(),
  });
  return { customer, conversationId };
}

test("a request counts in the half hour in which it was first made, with what it took once it is over", async () => {
  const agent = await createAgent();
  const { conversationId } = await asksAt("2026-11-23T09:40:00Z", "sv");
  await countContacts();
  const first = {
    startsAt: new Date("2026-11-23T09:30:00Z"),
    language: "sv",
    channel: "chat",
    came: 1,
  };
  expect(await counted()).toEqual([
    expect.objectContaining({ ...first, handled: 0, handledSeconds: 0 }),
  ]);
  setTime("2026-11-23T09:50:00Z");
  await takeOver(agent, conversationId);
  setTime("2026-11-23T10:05:00Z");
  await resolve(agent, conversationId);
  await countContacts();
  expect(await counted()).toEqual([
    expect.objectContaining({ ...first, handled: 1, handledSeconds: 900 }),
  ]);
});

test("counted twice it is the same, and what is gone is gone", async () => {
  await asksAt("2026-11-23T09:40:00Z");
  await asksAt("2026-11-23T09:45:00Z");
  await Promise.all([countContacts(), countContacts()].map((run) => run.catch(() => null)));
  await countContacts();
  expect(await counted()).toEqual([expect.objectContaining({ came: 2 })]);
  await db.humanRequest.deleteMany();
  await countContacts();
  expect(await counted()).toEqual([]);
});

test("a booked call counts in the half hour that it was agreed on for, once that has come", async () => {
  await mondayWithOneAgent();
  await booked("2026-11-23T12:00:00.000Z");
  await countContacts();
  expect(await counted()).toEqual([]);
  setTime("2026-11-23T12:10:00Z");
  await countContacts();
  expect(await counted()).toEqual([
    expect.objectContaining({
      startsAt: new Date("2026-11-23T12:00:00Z"),
      channel: "call",
      topic: "payments",
    }),
  ]);
});

test("history is whole days of the planner's clock, and a language that nobody speaks is English", async () => {
  await createAgent("agent", { languages: ["en", "sv"] });
  const row = {
    topic: "payments",
    channel: "chat",
    came: 2,
    handled: 2,
    handledSeconds: 2400,
  } as const;
  await db.contactCount.createMany({
    data: [
      { ...row, startsAt: new Date("2026-11-20T10:00:00Z"), language: "sv" },
      { ...row, startsAt: new Date("2026-11-21T10:00:00Z"), language: "sv" },
      { ...row, startsAt: new Date("2026-11-22T10:00:00Z"), language: "xx" },
      { ...row, startsAt: new Date("2026-11-23T10:00:00Z"), language: "sv" },
    ],
  });
  const calendar = { country: null, paydays: [] };
  const { history, handling } = await readHistory({
    timeZone: "UTC",
    calendar,
    today: "2026-11-23",
  });
  expect(history.slots).toHaveLength(2 * 48);
  expect(history.counts.map(({ language, count }) => [language, count])).toEqual([
    ["sv", 2],
    ["en", 2],
  ]);
  expect(handling.chatSeconds).toBeGreaterThan(600);
  expect(handling.chatSeconds).toBeLessThan(1200);
});
