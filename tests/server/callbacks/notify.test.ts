import { beforeEach, expect, test } from "vitest";
import { endMissedCalls } from "#server/callbacks/sweeps.ts";
import { reassignCallsOf } from "#server/callbacks/reassign.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  booked,
  callerOf,
  createShift,
  createTrainedAgent,
  mondayWithOneAgent,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const ONE = "2026-11-23T13:00:00.000Z";
const timeZone = "Europe/London";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

const timesIn = (frames: { type: string }[]) =>
  frames.filter(({ type }) => type === "callbacks").length;

/** @returns how to wait until the person has heard of calls so many times. */
function listening(viewer: Viewer) {
  const stream = openStream(viewer, [], { desk: true });
  return {
    until: (times: number, what: string) =>
      stream.until((frames) => timesIn(frames) === times, what),
    heard: () => timesIn(stream.frames),
    close: () => stream.close(),
  };
}

test("the customer and the open lists of staff hear of each step of a call, and no other customer", async () => {
  const staff = listening(await createAgent("supervisor"));
  const stranger = listening(await createCustomer());
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  await staff.until(1, "the booking");

  const own = listening(customer);
  const { revision } = callback;
  await callerOf(customer).callbacks.move({ id, revision, startsAt: ONE, timeZone });
  await Promise.all([own.until(1, "the move"), staff.until(2, "the move")]);
  setTime(ONE);
  await callerOf(agent).callbacks.start({ id });
  await Promise.all([own.until(2, "the start"), staff.until(3, "the start")]);
  await callerOf(agent).callbacks.recordOutcome({ id, outcome: "reached" });
  await Promise.all([own.until(3, "the outcome"), staff.until(4, "the outcome")]);

  expect(stranger.heard()).toBe(0);
  await Promise.all([staff.close(), stranger.close(), own.close()]);
});

test("they also hear of what happens by itself: another agent, a cancelled call, a missed one", async () => {
  const { customer, callback } = await booked(NOON);
  const own = listening(customer);
  const colleague = await createTrainedAgent();
  await createShift(colleague, "2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z");
  const admin = await createAgent("admin");
  const { announce } = await db.$transaction((tx) => reassignCallsOf(tx, admin, agent.id));
  expect(own.heard()).toBe(0);
  announce();
  await own.until(1, "the other agent");
  await callerOf(customer).callbacks.cancel({ id: callback.id });
  await own.until(2, "the cancelled call");
  await own.close();

  const other = await booked(ONE);
  const theirs = listening(other.customer);
  setTime("2026-11-23T16:00:00Z");
  await endMissedCalls();
  await theirs.until(1, "the missed call");
  await theirs.close();
});
