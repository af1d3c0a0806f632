import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitRefund } from "#server/payments/refund-split.ts";

const owed = (...amounts: number[]) =>
  amounts.map((outstandingMinor, index) => ({ id: `${index + 1}`, outstandingMinor }));

test("a refund lowers the last instalments first and the next one last", () => {
  expect(splitRefund(500, owed(0, 400, 400), 0)).toEqual({
    toPlanMinor: 500,
    toMethodMinor: 0,
    waivedMinor: 0,
    lowered: [
      { id: "3", minor: 400 },
      { id: "2", minor: 100 },
    ],
  });
});

test("what is no longer owed goes back to the card", () => {
  expect(splitRefund(500, owed(0, 0, 200), 0)).toMatchObject({
    toPlanMinor: 200,
    toMethodMinor: 300,
  });
});

test("nothing left to finance, no interest left to pay", () => {
  // 1,000 and 60 interest in four; the first of 265 is paid and comes back whole.
  expect(splitRefund(1_000, owed(0, 265, 265, 265), 60)).toMatchObject({
    waivedMinor: 60,
    toPlanMinor: 735,
    toMethodMinor: 265,
  });
});

test("no part of a refund is lost, made up or negative", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e12 }),
      fc.array(fc.integer({ min: 0, max: 1e11 }), { minLength: 1, maxLength: 24 }),
      fc.integer({ min: 0, max: 1e9 }),
      (amount, outstanding, waivable) => {
        const instalments = owed(...outstanding);
        const split = splitRefund(amount, instalments, waivable);
        const lowered = split.lowered.reduce((sum, { minor }) => sum + minor, 0);
        expect(split.toPlanMinor + split.toMethodMinor).toBe(amount);
        expect(lowered).toBe(split.toPlanMinor + split.waivedMinor);
        expect(
          Math.min(split.toPlanMinor, split.toMethodMinor, split.waivedMinor),
        ).toBeGreaterThanOrEqual(0);
        for (const { id, minor } of split.lowered) {
          expect(minor).toBeGreaterThan(0);
          expect(minor).toBeLessThanOrEqual(outstanding[Number(id) - 1] ?? 0);
        }
      },
    ),
  );
});
