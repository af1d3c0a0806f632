import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths } from "#server/platform/calendar.ts";
import { annuity, scheduleFor, split } from "#server/plans/schedule.ts";

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
const amounts = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 1e12 }));

test.each([
  ["100.00 in three", 10_000, 3, [3334, 3333, 3333]],
  ["0.01 in four, of which only one is anything", 1, 4, [1]],
  ["1,000 yen in three", 1_000, 3, [334, 333, 333]],
  ["1.000 Kuwaiti dinar in three", 1_000, 3, [334, 333, 333]],
  ["a trillion in four", 1e12, 4, [25e10, 25e10, 25e10, 25e10]],
  ["a trillion and one in three", 1e12 + 1, 3, [333_333_333_334, 333_333_333_334, 333_333_333_333]],
])("%s", (_, total, parts, expected) => {
  expect(split(total, parts)).toEqual(expected);
  expect(sum(split(total, parts))).toBe(total);
});

test("parts are whole, sum to the total and differ by one at most", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 48 }), (total, parts) => {
      const all = split(total, parts);
      expect(sum(all)).toBe(total);
      expect(all.every((part) => Number.isSafeInteger(part) && part > 0)).toBe(true);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    }),
  );
});

test("financing charges the interest of the balance, month by month, and ends at nothing", () => {
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: 0, max: 3_000 }),
      fc.constantFrom(6, 12, 24, 36),
      (principal, rateBps, months) => {
        const all = annuity(principal, rateBps, months);
        let balance = BigInt(principal);
        for (const part of all) {
          expect(Number.isSafeInteger(part) && part > 0).toBe(true);
          balance += (balance * BigInt(rateBps) + 60_000n) / 120_000n - BigInt(part);
        }
        if (rateBps > 0) expect(balance).toBe(0n);
        expect(all.length).toBeLessThanOrEqual(months);
        expect(sum(all)).toBeGreaterThanOrEqual(principal);
        expect(
          Math.max(...all.slice(0, -1), 0) - Math.min(...all.slice(0, -1)),
        ).not.toBeGreaterThan(1);
      },
    ),
  );
});

test("12,000.00 at 12.90 % over twelve months costs what the tables of a bank say", () => {
  const all = annuity(1_200_000, 1290, 12);
  expect(all).toHaveLength(12);
  expect(all[0]).toBe(107_125);
  expect(Math.abs((all[11] ?? 0) - 107_125)).toBeLessThan(12);
});

test("without interest financing is the price in equal parts", () => {
  expect(scheduleFor({ kind: "financing", months: 6, rateBps: 0 }, 60_000, "2026-11-23")).toEqual({
    interestMinor: 0,
    instalments: [1, 2, 3, 4, 5, 6].map((number) => ({
      number,
      dueOn: addMonths("2026-11-23", number),
      amountMinor: 10_000,
    })),
  });
});

test("three instalments of the 31st begin that day and keep to month ends", () => {
  const { instalments } = scheduleFor({ kind: "instalments", count: 3 }, 300, "2026-12-31");
  expect(instalments.map(({ dueOn }) => dueOn)).toEqual(["2026-12-31", "2027-01-31", "2027-02-28"]);
});

test("pay in 30 is due once, thirty days later, over a leap day too", () => {
  const { instalments } = scheduleFor({ kind: "pay_in_30" }, 499, "2028-02-10");
  expect(instalments).toEqual([{ number: 1, dueOn: "2028-03-11", amountMinor: 499 }]);
});

test.each([0, -1, 0.5, Number.NaN, Infinity, 2 ** 53])("%d minor units are no amount", (minor) => {
  expect(() => split(minor, 3)).toThrow(RangeError);
  expect(() => annuity(minor, 1290, 12)).toThrow(RangeError);
});
