import { beforeEach, expect, test } from "vitest";
import { endMissedCalls, remindOfCalls } from "#server/callbacks/sweeps.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { booked, callerOf, callOf, mailsTo, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

const reminders = async (customer: Viewer) =>
  (await mailsTo(customer)).filter(({ subject }) => subject.startsWith("Reminder: your call on"))
    .length;

test("half an hour before a call there is one reminder, however many look", async () => {
  const { customer } = await booked(NOON);
  setTime("2026-11-23T11:29:59Z");
  expect(await remindOfCalls()).toBe(0);
  setTime("2026-11-23T11:30:00Z");
  const written = await Promise.all([remindOfCalls(), remindOfCalls(), remindOfCalls()]);
  expect(written.reduce((sum, count) => sum + count)).toBe(1);
  expect(await remindOfCalls()).toBe(0);
  expect(await reminders(customer)).toBe(1);
});

test("one that is booked just before needs none, and one that is moved gets another", async () => {
  setTime("2026-11-23T11:31:00Z");
  const { customer, callback } = await booked(NOON);
  expect(await remindOfCalls()).toBe(0);
  const to = { startsAt: "2026-11-23T14:00:00.000Z", timeZone: "Europe/Stockholm" };
  await callerOf(customer).callbacks.move({ id: callback.id, revision: 0, ...to });
  setTime("2026-11-23T13:40:00Z");
  expect(await remindOfCalls()).toBe(1);
});

test("nobody is reminded of a call that was cancelled or that is past", async () => {
  const first = await booked(NOON);
  await callerOf(first.customer).callbacks.cancel({ id: first.callback.id });
  await booked("2026-11-23T12:30:00.000Z");
  setTime("2026-11-23T12:31:00Z");
  expect(await remindOfCalls()).toBe(0);
});

test("a call that nobody made within half an hour after its end is missed, once, and we say sorry", async () => {
  const { customer, callback } = await booked(NOON);
  setTime("2026-11-23T12:59:59Z");
  expect(await endMissedCalls()).toBe(0);
  setTime("2026-11-23T13:00:00Z");
  const ended = await Promise.all([endMissedCalls(), endMissedCalls()]);
  expect(ended.reduce((sum, count) => sum + count)).toBe(1);
  expect(await callOf(callback.id)).toMatchObject({ end: "missed" });
  const letters = await mailsTo(customer);
  expect(letters).toHaveLength(2);
  expect(letters[1]?.subject).toBe("We didn’t call you, and we’re sorry");
  expect(letters[1]?.text).toContain("The next free times are");
});

test("what is being made at that moment, or was moved, is not missed", async () => {
  const first = await booked(NOON);
  setTime("2026-11-23T12:40:00Z");
  await callerOf(agent).callbacks.start({ id: first.callback.id });
  setTime("2026-11-23T13:10:00Z");
  expect(await endMissedCalls()).toBe(0);
  await callerOf(agent).callbacks.recordOutcome({ id: first.callback.id, outcome: "no_answer" });
  expect(await endMissedCalls()).toBe(0);
});

test("the agent who begins at the moment of the sweep is either in time or told", async () => {
  const { id } = (await booked(NOON)).callback;
  setTime("2026-11-23T13:00:00Z");
  const [started] = await Promise.allSettled([
    callerOf(agent).callbacks.start({ id }),
    endMissedCalls(),
  ]);
  const row = await callOf(id);
  expect(row.attempts).toHaveLength(started.status === "fulfilled" ? 1 : 0);
  expect(row.end).toBe(started.status === "fulfilled" ? null : "missed");
});
