import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesAfterPause, type Open, scheduleUnder } from "#server/hardship/relief.ts";
import { RELIEF_KINDS } from "#server/hardship/schema.ts";
import { addDays } from "#server/platform/calendar.ts";

const open = (...dues: [dueOn: string, minor: number][]): Open[] =>
  dues.map(([dueOn, minor], place) => ({ id: `${place + 1}`, dueOn, minor }));

const under = (...[relief, dues, today]: Parameters<typeof scheduleUnder>) =>
  scheduleUnder(relief, dues, today).map(({ id, dueOn, minor }) => [id, dueOn, minor]);

const three = open(["2026-12-15", 6266], ["2027-01-15", 6266], ["2027-02-15", 6266]);

describe("months without a payment", () => {
  test("a payment that comes soon comes a month later, and all behind it", () => {
    expect(under("one_month", three, "2026-11-29")).toEqual([
      ["1", "2027-01-15", 6266],
      ["2", "2027-02-15", 6266],
      ["3", "2027-03-15", 6266],
    ]);
  });

  test("what is late already is due when the months are over", () => {
    const late = open(["2026-10-02", 5000], ["2026-11-02", 5000], ["2026-12-02", 5000]);
    expect(under("two_months", late, "2026-11-29").map(([, dueOn]) => dueOn)).toEqual([
      "2027-02-02",
      "2027-03-02",
      "2027-04-02",
    ]);
  });

  test("two days that are one day of February stay two", () => {
    const close = open(["2027-01-28", 1], ["2027-01-30", 1], ["2027-01-31", 1]);
    const days = under("one_month", close, "2027-01-20").map(([, dueOn]) => dueOn);
    expect(days).toEqual(["2027-02-28", "2027-03-01", "2027-03-02"]);
  });
});

describe("smaller payments", () => {
  test("half as much, twice as long, from the day on which the first was due", () => {
    expect(under("half", three, "2026-11-29")).toEqual([
      ["1", "2026-12-15", 3133],
      ["2", "2027-01-15", 3133],
      ["3", "2027-02-15", 3133],
      [null, "2027-03-15", 3133],
      [null, "2027-04-15", 3133],
      [null, "2027-05-15", 3133],
    ]);
  });

  test("what is due within a week or late waits a month", () => {
    const [first] = under("third", open(["2026-12-01", 100]), "2026-11-29");
    expect(first).toEqual(["1", "2027-01-01", 34]);
  });

  test("a small rest is no reason to pay more than half of each payment that follows", () => {
    const rest = open(["2026-12-15", 100], ["2027-01-15", 5000]);
    expect(under("half", rest, "2026-11-29").map(([, , minor]) => minor)).toEqual([
      50, 50, 2500, 2500,
    ]);
  });

  test("of a cent there is one part", () => {
    expect(under("third", open(["2026-12-15", 1]), "2026-11-29")).toEqual([["1", "2026-12-15", 1]]);
  });

  test("one payment of the end of a month comes back to it after February", () => {
    const days = under("third", open(["2026-12-31", 300]), "2026-11-29").map(([, dueOn]) => dueOn);
    expect(days).toEqual(["2026-12-31", "2027-01-31", "2027-02-28"]);
  });
});

const dues = fc
  .array(
    fc.record({ gap: fc.integer({ min: 1, max: 40 }), minor: fc.integer({ min: 1, max: 1e7 }) }),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .chain((gaps) =>
    fc.integer({ min: -200, max: 60 }).map((start) => {
      let day = addDays("2026-11-29", start);
      return gaps.map(({ gap, minor }, place): Open => {
        day = addDays(day, gap);
        return { id: `${place}`, dueOn: day, minor };
      });
    }),
  );

type Part = { dueOn: string; minor: number };
const sum = (all: Part[]) => all.reduce((total, { minor }) => total + minor, 0);
const by = (all: Part[], day: string) => sum(all.filter(({ dueOn }) => dueOn <= day));

test("whatever is owed, a relief costs nothing, puts nothing earlier and keeps the order", () => {
  fc.assert(
    fc.property(fc.constantFrom(...RELIEF_KINDS), dues, (relief, owed) => {
      const today = "2026-11-29";
      const changed = scheduleUnder(relief, owed, today);
      expect(sum(changed)).toBe(sum(owed));
      expect(changed.slice(0, owed.length).map(({ id }) => id)).toEqual(owed.map(({ id }) => id));
      const days = changed.map(({ dueOn }) => dueOn);
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(days[0]?.localeCompare(addDays(today, 7))).toBeGreaterThanOrEqual(0);
      expect(days[0]?.localeCompare(owed[0]?.dueOn ?? "")).toBeGreaterThanOrEqual(0);
      expect(changed.every(({ minor }) => minor > 0)).toBe(true);
      for (const day of days) expect(by(changed, day)).toBeLessThanOrEqual(by(owed, day));
    }),
    { numRuns: 500 },
  );
});

const ended = (owed: Open[], from: string, to: string) =>
  datesAfterPause(owed, { from, to }).map(({ dueOn }) => dueOn);

describe("a pause without an agreement", () => {
  test("what comes with notice anyway stays", () => {
    expect(ended(three, "2026-11-29", "2026-12-08")).toEqual([]);
  });

  test("what fell due meanwhile is later by the days that the pause has lasted", () => {
    expect(ended(three, "2026-11-29", "2026-12-29")).toEqual([
      "2027-01-14",
      "2027-02-14",
      "2027-03-17",
    ]);
  });

  test("what was late before comes with a week's notice, and all behind it as much later", () => {
    const late = open(["2026-11-20", 100], ["2026-12-20", 100]);
    expect(ended(late, "2026-11-29", "2026-12-01")).toEqual(["2026-12-08", "2027-01-07"]);
  });
});
