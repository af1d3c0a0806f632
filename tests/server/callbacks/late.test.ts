import { beforeEach, expect, test } from "vitest";
import { escalateLateCalls } from "#server/callbacks/sweeps.ts";
import { expectedBy, isLate } from "#server/callbacks/policy.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { booked, callerOf, callOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const call = { state: "ahead", startsAt: NOON, endsAt: "2026-11-23T12:30:00.000Z" };
const at = (time: string) => new Date(`2026-11-23T${time}Z`);

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

const idsOf = async (viewer: Viewer) =>
  (await callerOf(viewer).callbacks.today({ everyone: false })).map(({ id }) => id);

test("a call is late once its minute has passed, and expected within a quarter of an hour, then by the promise", () => {
  expect(isLate(call, at("12:00:59"))).toBe(false);
  expect(isLate(call, at("12:01:00"))).toBe(true);
  expect(isLate({ ...call, state: "calling" }, at("12:10:00"))).toBe(false);
  expect(expectedBy(call, at("12:14:59"))).toEqual({ at: at("12:15:00"), isLast: false });
  expect(expectedBy(call, at("12:15:00"))).toEqual({ at: at("13:00:00"), isLast: true });
});

test("a call that nobody makes is put before supervisors, once, and before no other agent", async () => {
  const { id } = (await booked(NOON)).callback;
  const [supervisor, colleague] = [await createAgent("supervisor"), await createAgent()];
  setTime("2026-11-23T12:04:59Z");
  expect(await escalateLateCalls()).toBe(0);
  expect(await idsOf(supervisor)).toEqual([]);

  setTime("2026-11-23T12:05:00Z");
  const escalated = await Promise.all([1, 2, 3].map(() => escalateLateCalls()));
  expect(escalated.reduce((sum, count) => sum + count)).toBe(1);
  expect(await idsOf(supervisor)).toEqual([id]);
  expect(await idsOf(agent)).toEqual([id]);
  expect(await idsOf(colleague)).toEqual([]);
  const [seen] = await callerOf(supervisor).callbacks.today({ everyone: false });
  expect(seen).toMatchObject({ escalatedAt: "2026-11-23T12:05:00.000Z", mine: false });

  await callerOf(supervisor).callbacks.start({ id });
  await callerOf(supervisor).callbacks.recordOutcome({ id, outcome: "reached" });
  expect(await idsOf(supervisor)).toEqual([]);
});

test("one that is being made is not, and one that is moved begins anew", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  setTime("2026-11-23T12:05:00Z");
  await Promise.all([callerOf(agent).callbacks.start({ id }), escalateLateCalls()]);
  const { escalatedAt, attempts } = await callOf(id);
  expect(attempts).toHaveLength(1);
  await callerOf(agent).callbacks.recordOutcome({ id, outcome: "no_answer" });
  expect(await callOf(id)).toMatchObject({ escalatedAt: null });
  if (!escalatedAt) expect(await escalateLateCalls()).toBe(0);

  const { revision, startsAt } = await callOf(id);
  setTime(new Date(+startsAt + 6 * 60_000).toISOString());
  expect(await escalateLateCalls()).toBe(1);
  const to = { startsAt: "2026-11-23T15:00:00.000Z", timeZone: "Europe/Stockholm" };
  await callerOf(customer).callbacks.move({ id, revision, ...to });
  expect(await callOf(id)).toMatchObject({ escalatedAt: null });
});
