import { beforeEach, expect, test } from "vitest";
import {
  booked,
  callerOf,
  createShift,
  createTrainedAgent,
  emptyAvailability,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

beforeEach(async () => {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
});

test("free times are grouped by the days of the asked zone, and name nobody", async () => {
  const agent = await createTrainedAgent();
  await createShift(agent, "2026-11-23T19:15:00Z", "2026-11-23T20:30:00Z");
  const { slots } = callerOf(await createCustomer({ timeZone: "Europe/Stockholm" })).callbacks;
  expect(await slots({ topic: "payments" })).toEqual({
    timeZone: "Europe/Stockholm",
    topic: "payments",
    language: { code: "en", wanted: "en" },
    isOutside: false,
    best: [
      expect.objectContaining({ wallTime: "2026-11-23T20:15" }),
      expect.objectContaining({ wallTime: "2026-11-23T20:30" }),
    ],
    days: [
      {
        day: "2026-11-23",
        slots: [
          {
            startsAt: "2026-11-23T19:15:00.000Z",
            wallTime: "2026-11-23T20:15",
            isShownTwice: false,
          },
          {
            startsAt: "2026-11-23T19:30:00.000Z",
            wallTime: "2026-11-23T20:30",
            isShownTwice: false,
          },
        ],
      },
    ],
  });
  const there = await slots({ topic: "payments", timeZone: "Asia/Dubai" });
  expect(there.isOutside).toBe(true);
  expect(there.days.map(({ day, slots: shown }) => [day, shown.length])).toEqual([
    ["2026-11-23", 3],
    ["2026-11-24", 1],
  ]);
  expect((await slots({ topic: "payments", limit: 1 })).days[0]?.slots).toHaveLength(1);
  expect(JSON.stringify(there)).not.toContain(agent.id);
});

test("when nobody on shift speaks the customer's language, English is offered and said so", async () => {
  const agent = await createTrainedAgent({ languages: ["en"] });
  await createShift(agent, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");
  const german = await createCustomer({ locale: "de" });
  const { language, days } = await callerOf(german).callbacks.slots({ topic: "payments" });
  expect(language).toEqual({ code: "en", wanted: "de" });
  expect(days).toHaveLength(1);

  const other = await createTrainedAgent({ languages: ["de"] });
  await createShift(other, "2026-11-24T10:00:00Z", "2026-11-24T10:30:00Z");
  const now = await callerOf(german).callbacks.slots({ topic: "payments" });
  expect(now.language).toEqual({ code: "de", wanted: "de" });
  expect(now.days.map(({ day }) => day)).toEqual(["2026-11-24"]);
});

test("what is about nothing special asks for no training", async () => {
  const agent = await createTrainedAgent({ skills: [] });
  await createShift(agent, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");
  const { slots } = callerOf(await createCustomer()).callbacks;
  expect((await slots({ topic: "hardship" })).days).toEqual([]);
  expect((await slots({ topic: "other" })).days).toHaveLength(1);
});

test("a call that is to be moved does not stand in its own way", async () => {
  const agent = await createTrainedAgent();
  await createShift(agent, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");
  const { customer, callback } = await booked("2026-11-23T10:15:00.000Z");
  const { slots } = callerOf(customer).callbacks;
  expect((await slots({ topic: "payments" })).days).toEqual([]);
  const [day] = (await slots({ callbackId: callback.id })).days;
  expect(day?.slots).toHaveLength(3);
});
