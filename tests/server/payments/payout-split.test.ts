import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitPayout } from "#server/payments/payout-split.ts";

const paid = (...amounts: number[]) =>
  amounts.map((leftMinor, index) => ({ id: `${index}`, chargeId: null, leftMinor }));
const minors = (total: number, ...amounts: number[]) =>
  splitPayout(total, paid(...amounts)).map(({ payment, minor }) => [payment.id, minor]);

test("the newest payment goes back first, and each only as far as it goes", () => {
  expect(minors(500, 400, 300)).toEqual([
    ["0", 400],
    ["1", 100],
  ]);
  expect(minors(100, 0, 300)).toEqual([["1", 100]]);
  expect(minors(0, 300)).toEqual([]);
});

test("more than was paid is not given back", () => {
  expect(() => splitPayout(701, paid(400, 300))).toThrow(RangeError);
});

test("nothing is lost, made up, or given back twice", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 30 });
  fc.assert(
    fc.property(amounts, fc.nat({ max: 100 }), (lefts, percent) => {
      const all = lefts.reduce((sum, left) => sum + left, 0);
      const total = Math.floor((all * percent) / 100);
      const parts = splitPayout(total, paid(...lefts));
      expect(parts.reduce((sum, { minor }) => sum + minor, 0)).toBe(total);
      for (const { payment, minor } of parts) {
        expect(minor > 0 && minor <= payment.leftMinor).toBe(true);
      }
    }),
  );
});
