import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  callerOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
  refusalOf,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { writeBusyPast } from "#tests/support/forecast-past.ts";

let english: Viewer;
let swedish: Viewer;

beforeEach(async () => {
  await emptyAvailability();
  await db.contactCount.deleteMany();
  setTime("2026-11-23T07:00:00Z");
  english = await createTrainedAgent({ timeZone: "UTC", languages: ["en"] });
  swedish = await createTrainedAgent({ timeZone: "UTC", languages: ["sv"], name: "Maja Lind" });
  await writeBusyPast("2026-11-23");
});

const handOver = async () => {
  const { id } = await createShift(english, "2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z");
  return { fromShiftId: id, toAgentId: swedish.id, toShiftId: null };
};

test("a swap says which gap it would leave, before it is asked for and before it is agreed to", async () => {
  const swap = await handOver();
  const gap = {
    startsAt: "2026-12-01T09:00:00.000Z",
    endsAt: "2026-12-01T12:00:00.000Z",
    language: "en",
    seats: 1,
  };
  expect(await callerOf(english).forecast.swapGaps(swap)).toEqual([gap]);
  await callerOf(english).shifts.askForSwap(swap);
  const { toAnswer } = await callerOf(swedish).shifts.swaps();
  expect(toAnswer).toMatchObject([{ swap }]);
  expect(await callerOf(swedish).forecast.swapGaps(swap)).toEqual([gap]);
});

test("a colleague who can do the same leaves none", async () => {
  await db.person.update({ where: { id: swedish.id }, data: { languages: ["sv", "en"] } });
  expect(await callerOf(english).forecast.swapGaps(await handOver())).toEqual([]);
});

test("what others may swap is nobody's business", async () => {
  const swap = await handOver();
  const stranger = await createTrainedAgent();
  for (const viewer of [swedish, stranger]) {
    const refused = await refusalOf(callerOf(viewer).forecast.swapGaps(swap));
    expect(refused.code).toBe("NOT_FOUND");
  }
});

test("whoever works sees the coming six hours, needed beside planned", async () => {
  await createShift(english, "2026-11-24T10:00:00Z", "2026-11-24T12:00:00Z");
  setTime("2026-11-24T09:40:00Z");
  const slots = await callerOf(swedish).forecast.coming();
  expect(slots).toHaveLength(12);
  expect(slots[0]).toMatchObject({ at: "2026-11-24T09:30:00.000Z", planned: 0, short: 1 });
  expect(slots[1]).toMatchObject({ at: "2026-11-24T10:00:00.000Z", planned: 1, short: 0 });
  expect(slots.at(-1)?.at).toBe("2026-11-24T15:00:00.000Z");
});
