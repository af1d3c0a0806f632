import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths } from "#server/platform/calendar.ts";
import { type Agreement, earnedByDues, earnedInterest } from "#server/plans/earned-interest.ts";
import { scheduleFor } from "#server/plans/schedule.ts";
import { settleAll, settlementOn } from "#server/plans/settling.ts";

const openedOn = "2026-01-15";

function agreed(principalMinor: number, months: number, rateBps: number): Agreement {
  const terms = { kind: "financing", months, rateBps } as const;
  const { interestMinor, instalments } = scheduleFor(terms, principalMinor, openedOn);
  const dues = instalments.map(({ dueOn, amountMinor }) => ({ on: dueOn, minor: amountMinor }));
  return { principalMinor, interestMinor, openedOn, dues };
}

/** The help's own example: 1,200.00 at 9.90 % over twelve months is 65.32 of interest. */
const year = agreed(120_000, 12, 990);
const owing = (paid: number, agreement = year) => ({
  agreement,
  outstanding: agreement.dues.slice(paid).map(({ minor }) => minor),
  paidMinor: agreement.dues.slice(0, paid).reduce((sum, { minor }) => sum + minor, 0),
  savedMinor: 0,
});

test("each month's interest is the balance times the yearly rate by twelve, as it was booked", () => {
  let balance = 120_000;
  let booked = 0;
  for (const [place, { minor }] of earnedByDues(year).entries()) {
    const interest = Math.round((balance * 990) / 120_000);
    balance += interest - (year.dues[place]?.minor ?? 0);
    booked += interest;
    expect(Math.abs(minor - booked)).toBeLessThanOrEqual(1);
  }
  expect(earnedByDues(year).at(-1)?.minor).toBe(year.interestMinor);
});

test("between two payments interest grows by the days that have gone by", () => {
  const [first, second] = earnedByDues(year).map(({ minor }) => minor);
  expect(earnedInterest(year, openedOn)).toBe(0);
  expect(earnedInterest(year, "2026-02-15")).toBe(first);
  const between = (first ?? 0) + Math.floor((((second ?? 0) - (first ?? 0)) * 14) / 28);
  expect(earnedInterest(year, "2026-03-01")).toBe(between);
  expect(earnedInterest(year, "2027-01-15")).toBe(year.interestMinor);
});

test("after five payments what settles is the purchase that is left and the days since the fifth", () => {
  const settlement = settlementOn("2026-06-20", owing(5));
  expect(settlement).toEqual({
    amountMinor: 71_528,
    principalMinor: 71_430,
    interestMinor: 98,
    savedMinor: 2_279,
  });
});

test("on the day of the fifth payment of the help's example 714.30 settles what is 738.07", () => {
  const settlement = settlementOn("2026-06-15", owing(5));
  expect(settlement).toMatchObject({ amountMinor: 71_430, interestMinor: 0, savedMinor: 2_377 });
});

test("on the first day nothing of the interest is owed, on the last day all of it", () => {
  expect(settlementOn(openedOn, owing(0))).toMatchObject({
    amountMinor: 120_000,
    interestMinor: 0,
  });
  expect(settlementOn("2027-01-15", owing(11))).toBeNull();
});

test("what is overdue keeps its interest", () => {
  const late = settlementOn("2026-06-15", owing(3));
  const onTime = settlementOn("2026-06-15", owing(5));
  expect(late?.savedMinor).toBe(onTime?.savedMinor);
  expect(late?.interestMinor).toBeGreaterThan(0);
});

test("all on one day and more than was lent: the interest is earned by then", () => {
  const odd = { ...year, dues: [{ on: openedOn, minor: 120_000 + year.interestMinor }] };
  expect(settlementOn(openedOn, owing(0, odd))).toBeNull();
});

const plan = fc.record({
  principalMinor: fc.integer({ min: 100, max: 5_000_000 }),
  months: fc.integer({ min: 2, max: 48 }),
  rateBps: fc.integer({ min: 1, max: 4000 }),
});
const halves = (minor: number) => [Math.ceil(minor / 2), Math.floor(minor / 2)];

/** Payments in any order and part, refunds that take the last ones off, relief that spreads what is left. */
const step = fc.record({
  do: fc.constantFrom("pay", "part", "refund", "spread"),
  which: fc.nat(47),
  share: fc.integer({ min: 1, max: 100 }),
});

test("whatever is paid, refunded and spread, it costs never more than is owed, never less than the purchase that is left, and never less a day later", () => {
  fc.assert(
    fc.property(plan, fc.array(step, { maxLength: 12 }), fc.nat(1500), (terms, steps, days) => {
      const agreement = agreed(terms.principalMinor, terms.months, terms.rateBps);
      const { principalMinor, interestMinor, dues } = agreement;
      let amounts = dues.map(({ minor }) => minor);
      let [paidMinor, refundedMinor] = [0, 0];
      for (const { do: what, which, share } of steps) {
        const place = which % amounts.length;
        const own = amounts[place] ?? 0;
        if (what === "spread" && amounts.length < 100) {
          amounts = amounts.flatMap(halves);
        }
        if (what === "pay" || what === "part") {
          const minor = what === "pay" ? own : Math.floor((own * share) / 100);
          amounts[place] = own - minor;
          paidMinor += minor;
        }
        if (what === "refund") {
          let left = Math.floor(((principalMinor - refundedMinor) * share) / 200);
          for (let last = amounts.length - 1; last >= 0 && left > 0; last--) {
            const minor = Math.min(left, amounts[last] ?? 0);
            amounts[last] = (amounts[last] ?? 0) - minor;
            left -= minor;
            refundedMinor += minor;
          }
        }
      }
      const outstanding = amounts.filter((minor) => minor > 0);
      const owed = outstanding.reduce((sum, minor) => sum + minor, 0);
      const on = (day: number) =>
        settlementOn(addDays(openedOn, day), { agreement, outstanding, paidMinor, savedMinor: 0 });
      const [now, later] = [on(days), on(days + 1)];
      expect(now?.amountMinor ?? owed).toBeLessThanOrEqual(later?.amountMinor ?? owed);
      if (!now) return;
      const { amountMinor, savedMinor, ...madeOf } = now;
      expect(amountMinor + savedMinor).toBe(owed);
      expect(madeOf.principalMinor + madeOf.interestMinor).toBe(amountMinor);
      expect(madeOf.principalMinor).toBeGreaterThanOrEqual(0);
      expect(savedMinor).toBeLessThanOrEqual(interestMinor);
      expect(amountMinor).toBeGreaterThanOrEqual(principalMinor - refundedMinor - paidMinor);
      const payable = outstanding.map((outstandingMinor, place) => ({
        id: `${place}`,
        number: place + 1,
        dueOn: addMonths(openedOn, place + 1),
        outstandingMinor,
        pendingMinor: 0,
      }));
      const parts = settleAll(payable, savedMinor, addDays(openedOn, days));
      expect(parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(amountMinor);
      for (const [place, part] of parts.entries()) {
        expect(part.amountMinor).toBeGreaterThan(0);
        expect(part.savedMinor).toBeGreaterThanOrEqual(0);
        expect(part.amountMinor + part.savedMinor).toBe(outstanding[place]);
      }
    }),
    { numRuns: 300 },
  );
});
