import * as fc from "fast-check";
import { expect, test } from "vitest";
import { backTest } from "#server/forecast/back-test.ts";
import type { Count } from "#server/forecast/cell.ts";
import { fit, predict } from "#server/forecast/forecast.ts";
import { sumOf } from "#server/forecast/sums.ts";
import { specialsOf } from "#server/forecast/days.ts";
import { seeded } from "#server/forecast/simulation.ts";
import { chat, historyOf, weekFrom } from "#tests/support/forecast.ts";

/** Nine to five on working days, with chance; `rush` on the days that are said. */
function office(random: () => number, rush: (day: string) => number = () => 1) {
  return ({
    at,
    day,
    weekday,
    slot,
  }: {
    at: number;
    day: string;
    weekday: number;
    slot: number;
  }) => {
    const isOpen = weekday % 6 !== 0 && slot >= 18 && slot < 34;
    const mean = isOpen ? 3 * rush(day) : 0;
    let [count, left] = [0, Math.exp(-mean)];
    for (let product = random(); product > left; product *= random()) count += 1;
    return count > 0 ? [{ ...chat(random() < 0.7 ? "en" : "sv"), at, count }] : [];
  };
}

test("what comes on weekdays by day is expected then, in the share of each language", () => {
  const history = historyOf("2026-11-23", 10, office(seeded(1)));
  const week = predict(fit(history), weekFrom("2026-11-23"));
  const tuesdayNoon = week.find(({ at }) => at === Date.parse("2026-11-24T12:00:00Z"));
  expect(tuesdayNoon?.total).toBeGreaterThan(2);
  expect(tuesdayNoon?.total).toBeLessThan(4);
  const saturdayNoon = week.find(({ at }) => at === Date.parse("2026-11-28T12:00:00Z"));
  expect(saturdayNoon?.total).toBeLessThan(0.2);
  const swedish = tuesdayNoon?.cells.find(({ language }) => language === "sv");
  expect((swedish?.count ?? 0) / (tuesdayNoon?.total ?? 1)).toBeCloseTo(0.3, 1);
});

test("a forecast is never negative, and its parts add up to the whole", () => {
  const cell = fc.record({
    language: fc.constantFrom("en", "de", "ar"),
    topic: fc.constantFrom("payments", "refunds", "other"),
    channel: fc.constantFrom("chat" as const, "call" as const),
    count: fc.nat(9),
    place: fc.nat(335),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const slots = weekFrom("2026-11-02");
      const counts: Count[] = cells.map(({ place, ...one }) => ({
        ...one,
        at: slots[place]?.at ?? 0,
      }));
      const model = fit({ slots, counts, calendar: { country: null, paydays: [25] } });
      for (const { total, cells: parts } of predict(model, weekFrom("2026-11-23"))) {
        expect(total).toBeGreaterThanOrEqual(0);
        expect(parts.every(({ count }) => count >= 0)).toBe(true);
        if (parts.length > 0) expect(sumOf(parts.map(({ count }) => count))).toBeCloseTo(total, 6);
      }
    }),
    { numRuns: 40 },
  );
});

test("paydays are twice as busy in the past, and are expected to be next time", () => {
  const calendar = { country: "GB" as const, paydays: [25, 31] };
  const rush = (day: string) => (specialsOf(day, calendar).includes("payday") ? 2 : 1);
  const model = fit(historyOf("2026-11-23", 13, office(seeded(3), rush)));
  expect(model.effects.payday).toBeGreaterThan(1.5);
  expect(model.effects.payday).toBeLessThan(2.2);
  const week = predict(model, weekFrom("2026-11-23"));
  const at = (time: string) => week.find((one) => one.at === Date.parse(time))?.total ?? 0;
  expect(at("2026-11-25T12:00:00Z")).toBeGreaterThan(1.4 * at("2026-11-24T12:00:00Z"));
});

test("the days that are special are known by name", () => {
  const calendar = { country: "GB" as const, paydays: [25, 31] };
  expect(specialsOf("2026-11-25", calendar)).toEqual(["payday"]);
  expect(specialsOf("2026-11-26", calendar)).toEqual(["payday"]);
  expect(specialsOf("2026-11-24", calendar)).toEqual([]);
  expect(specialsOf("2026-11-30", calendar)).toEqual(["payday", "monthEnd"]);
  expect(specialsOf("2026-12-01", calendar)).toEqual(["payday", "monthEnd"]);
  // Christmas Day is a Friday: who is paid on the 25th has the money the day before.
  expect(specialsOf("2026-12-24", calendar)).toEqual(["payday"]);
  expect(specialsOf("2026-12-25", calendar)).toEqual(["holiday"]);
});

test("the forecast is measured beside last week, and is better where weeks differ by chance", () => {
  const measured = backTest(historyOf("2026-11-23", 12, office(seeded(5))));
  expect(measured?.weeks).toBe(4);
  expect(measured?.forecast.halfHour).toBeLessThan(measured?.lastWeek.halfHour ?? 0);
  expect(measured?.forecast.day).toBeLessThan(measured?.forecast.halfHour ?? 0);
});

test("where every week is like the one before, the measure says that last week was better", () => {
  const exact = historyOf("2026-11-23", 12, ({ at, weekday, slot }) =>
    weekday === 1 && slot === 20 ? [{ ...chat("en"), at, count: 40 }] : [],
  );
  const measured = backTest(exact);
  expect(measured?.lastWeek).toEqual({ halfHour: 0, day: 0 });
  expect(measured?.forecast.halfHour).toBeGreaterThan(0);
});

test("too short a past is not measured", () => {
  expect(backTest(historyOf("2026-11-23", 3, office(seeded(1))))).toBeNull();
  expect(backTest({ slots: [], counts: [], calendar: { country: null, paydays: [] } })).toBeNull();
});
