import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  callerOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";

let lead: Viewer;
let agent: Viewer;

beforeEach(async () => {
  await emptyAvailability();
  setTime("2026-11-23T07:00:00Z");
  lead = await createAgent("supervisor", { timeZone: "UTC" });
  agent = await createTrainedAgent({ timeZone: "UTC" });
});

test("last week is copied but for what leaves no rest or is there already, which is told by name", async () => {
  await createShift(agent, "2026-11-24T09:00:00Z", "2026-11-24T17:00:00Z");
  await createShift(agent, "2026-11-26T06:00:00Z", "2026-11-26T14:00:00Z");
  await createShift(agent, "2026-12-02T18:00:00Z", "2026-12-02T23:00:00Z");
  const { copyWeek, copyPreview } = callerOf(lead).forecast;
  const preview = await copyPreview({ day: "2026-12-01" });
  expect(preview).toEqual({ planned: 1, kept: 0, refused: 1, hours: 8, cost: 8 * 1500 });
  expect(await db.shift.count({ where: { agentId: agent.id } })).toBe(3);
  expect(await copyWeek({ day: "2026-12-01" })).toEqual({
    planned: 1,
    kept: 0,
    refused: [
      {
        name: agent.name,
        startsAt: "2026-12-03T06:00:00.000Z",
        endsAt: "2026-12-03T14:00:00.000Z",
        why: "rest",
      },
    ],
  });
  expect(await copyWeek({ day: "2026-12-01" })).toMatchObject({ planned: 0, kept: 1 });
  expect(await db.shift.count({ where: { agentId: agent.id } })).toBe(4);
});

test("what agents began by going online is not copied, and what cannot be planned stops nothing", async () => {
  await createShift(agent, "2026-11-23T11:18:00Z", "2026-11-23T11:19:00Z");
  await db.shift.updateMany({ data: { origin: "on_demand" } });
  await createShift(agent, "2026-11-24T09:07:00Z", "2026-11-24T17:00:00Z");
  await createShift(agent, "2026-11-26T06:00:00Z", "2026-11-26T14:00:00Z");
  expect(await callerOf(lead).forecast.copyWeek({ day: "2026-12-01" })).toEqual({
    planned: 1,
    kept: 0,
    refused: [expect.objectContaining({ startsAt: "2026-12-01T09:07:00.000Z", why: "grid" })],
  });
});
