import fc from "fast-check";
import { expect, test } from "vitest";
import { datesAfterHold } from "#server/cases/after-hold.ts";
import { addDays } from "#server/platform/calendar.ts";

const open = [
  { id: "second", dueOn: "2026-12-23" },
  { id: "third", dueOn: "2027-01-23" },
];

test("what fell due meanwhile, and all behind it, is due as many days later as the hold has lasted", () => {
  expect(datesAfterHold(open, { from: "2026-12-20", to: "2026-12-30" })).toEqual([
    { id: "second", fromOn: "2026-12-23", toOn: "2027-01-02" },
    { id: "third", fromOn: "2027-01-23", toOn: "2027-02-02" },
  ]);
});

test("what was overdue before is as many days overdue as then", () => {
  const [first] = datesAfterHold(open, { from: "2026-12-28", to: "2027-01-07" });
  expect(first?.toOn).toBe("2027-01-02");
});

test("where nothing falls due within three days every date stays", () => {
  expect(datesAfterHold(open, { from: "2026-12-01", to: "2026-12-20" })).toEqual([]);
  expect(datesAfterHold(open, { from: "2026-12-01", to: "2026-12-21" })).not.toEqual([]);
  expect(datesAfterHold(open, { from: "2026-12-23", to: "2026-12-23" })).toEqual([]);
  expect(datesAfterHold([], { from: "2026-12-01", to: "2026-12-21" })).toEqual([]);
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-01-01", days));

test("nobody is more days overdue after a hold than before it, and no date comes nearer", () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), day, fc.nat(100), (dues, from, held) => {
      const to = addDays(from, held);
      const all = dues.map((dueOn, place) => ({ id: String(place), dueOn }));
      const moved = datesAfterHold(all, { from, to });
      for (const { id, dueOn } of all) {
        const after = moved.find((one) => one.id === id)?.toOn ?? dueOn;
        expect(after >= dueOn).toBe(true);
        // Overdue by then only if it was when the hold began, and by no more.
        if (after < to) expect(addDays(dueOn, held)).toBe(after);
      }
    }),
  );
});
