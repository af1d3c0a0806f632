import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#server/platform/calendar.ts";
import { DEFAULT_REMINDER_RULES as RULES } from "#server/reminders/policy.ts";
import {
  isQuiet,
  LONGEST_DAYS,
  type RemindedInstalment,
  type Reminder,
  reminderOf,
} from "#server/reminders/reminding.ts";

const DUE = "2026-12-10";

const instalment = (given: Partial<RemindedInstalment> = {}): RemindedInstalment => ({
  dueOn: DUE,
  openMinor: 6266,
  knownOn: "2026-11-01",
  takenOn: null,
  sent: [],
  ...given,
});

const on = (today: string, given: Partial<RemindedInstalment> = {}, beforeDays = 3) =>
  reminderOf(instalment(given), RULES, { beforeDays, today });

const before = { kind: "before", step: 1 };
const missed = (step: number) => ({ kind: "missed", step });

describe("before its day", () => {
  test("from three days before until the day itself, once", () => {
    expect(on("2026-12-06")).toBeNull();
    expect(on("2026-12-07")).toEqual(before);
    expect(on("2026-12-10")).toEqual(before);
    expect(on("2026-12-08", { sent: [{ kind: "before", step: 1 }] })).toBeNull();
  });

  test("as many days before as the customer has chosen, and not at all for none", () => {
    expect(on("2026-12-03", {}, 7)).toEqual(before);
    expect(on("2026-12-08", {}, 1)).toBeNull();
    expect(on("2026-12-10", {}, 0)).toBeNull();
  });

  test("not to whoever has agreed on that day just now", () => {
    expect(on("2026-12-08", { knownOn: "2026-12-07" })).toBeNull();
    expect(on("2026-12-08", { knownOn: "2026-12-06" })).toEqual(before);
  });

  test("what autopay takes is told of before, and not while it is being taken", () => {
    expect(on("2026-12-08", { takenOn: DUE })).toEqual(before);
    expect(on(DUE, { takenOn: DUE })).toBeNull();
  });
});

describe("missed", () => {
  test("told on the day after, a week later and another week later, then no more", () => {
    const said: [string, Reminder][] = [];
    for (let day = 0; day <= 80; day += 1) {
      const today = addDays(DUE, day);
      const reminder = on(today, { sent: [before, ...said.map(([, one]) => one)] as Reminder[] });
      if (reminder) said.push([today, reminder]);
    }
    expect(said).toEqual([
      ["2026-12-11", missed(1)],
      ["2026-12-18", missed(2)],
      ["2026-12-25", missed(3)],
    ]);
  });

  test("whoever could not be told for weeks is told once", () => {
    expect(on("2026-12-27")).toEqual(missed(3));
    expect(on("2026-12-28", { sent: [{ kind: "missed", step: 3 }] })).toBeNull();
  });

  test("not while autopay tries again, nor once it has been so long that only people should write", () => {
    expect(on("2026-12-12", { takenOn: "2026-12-13" })).toBeNull();
    expect(on(addDays(DUE, LONGEST_DAYS))).toEqual(missed(3));
    expect(on(addDays(DUE, LONGEST_DAYS + 1))).toBeNull();
  });
});

test("nothing of what is paid, on its way, on hold or paused, whatever the day", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20, max: 120 }),
      fc.integer({ min: -100, max: 0 }),
      (days, open) => {
        expect(on(addDays(DUE, days), { openMinor: open })).toBeNull();
      },
    ),
  );
});

test("under any rules a payment is told of at most once before and as often after as the rule says", () => {
  const rules = fc.record({
    beforeDays: fc.integer({ min: 0, max: 14 }),
    missedDays: fc.integer({ min: 1, max: 14 }),
    againDays: fc.integer({ min: 3, max: 30 }),
    mostMissed: fc.integer({ min: 1, max: 6 }),
    quietFrom: fc.integer({ min: 17, max: 22 }),
    quietUntil: fc.integer({ min: 7, max: 12 }),
  });
  fc.assert(
    fc.property(
      rules,
      fc.array(fc.boolean(), { minLength: 140, maxLength: 140 }),
      (given, isUp) => {
        const sent: Reminder[] = [];
        isUp.forEach((up, day) => {
          const today = addDays(DUE, day - 20);
          const facts = { ...instalment(), sent };
          const found = up && reminderOf(facts, given, { beforeDays: given.beforeDays, today });
          if (found) sent.push(found);
        });
        const steps = sent.filter(({ kind }) => kind === "missed").map(({ step }) => step);
        expect(sent.length - steps.length).toBeLessThanOrEqual(1);
        expect(steps.length).toBeLessThanOrEqual(given.mostMissed);
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      },
    ),
  );
});

test("it is quiet from eight in the evening until nine", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => !isQuiet(RULES, hour),
  );
  expect(hours).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});
