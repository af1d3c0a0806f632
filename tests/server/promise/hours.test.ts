import { beforeEach, expect, test } from "vitest";
import { readPromise } from "#server/promise/figures.ts";
import { listHours } from "#server/promise/hours.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { createShift, emptyAvailability } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const NOW = new Date("2026-11-29T12:00:00Z");

beforeEach(async () => {
  await emptyAvailability();
  setTime(NOW.toISOString());
});

test("people are there while somebody is on shift and the day is not closed", async () => {
  const [one, other] = [await createAgent(), await createAgent()];
  await createShift(one, "2026-11-30T08:00:00Z", "2026-11-30T12:00:00Z");
  await createShift(other, "2026-11-30T11:00:00Z", "2026-11-30T16:30:00Z");
  await createShift(one, "2026-12-01T22:00:00Z", "2026-12-02T02:00:00Z");
  const hours = await listHours(NOW, "UTC");
  expect(hours).toHaveLength(7);
  expect(hours.slice(0, 4)).toEqual([
    { on: "2026-11-29", spans: [] },
    { on: "2026-11-30", spans: [{ from: "08:00", to: "16:30" }] },
    { on: "2026-12-01", spans: [{ from: "22:00", to: "24:00" }] },
    { on: "2026-12-02", spans: [{ from: "00:00", to: "02:00" }] },
  ]);
});

test("a reader whose zone is known reads hours by their own clock, anybody else by the company's", async () => {
  // Another minute than that of other tests: what is published is counted once a minute.
  const at = new Date("2026-11-29T12:17:00Z");
  setTime(at.toISOString());
  await createShift(await createAgent(), "2026-11-30T16:00:00Z", "2026-11-30T23:30:00Z");
  const customer = await createCustomer({ timeZone: "Europe/Berlin" });
  const [theirs, anyone] = [await readPromise(customer), await readPromise(null)];
  expect(theirs.timeZone).toBe("Europe/Berlin");
  expect(theirs.hours.slice(1, 3)).toEqual([
    { on: "2026-11-30", spans: [{ from: "17:00", to: "24:00" }] },
    { on: "2026-12-01", spans: [{ from: "00:00", to: "00:30" }] },
  ]);
  expect(anyone.timeZone).toBe(portalZone());
  expect(anyone.hours).toEqual(await listHours(at, portalZone()));
});
