import fc from "fast-check";
import { expect, test } from "vitest";
import { stripeAmount } from "#server/payments/stripe/amount.ts";
import { decimal, minorDigits } from "#server/platform/format/money.ts";

test.each([
  ["USD", 6266, 6266],
  ["EUR", 1, 1],
  ["JPY", 500, 500],
  ["KRW", 12_000, 12_000],
  ["XOF", 6550, 6550],
  ["KWD", 12_340, 12_340],
  ["TND", 5000, 5000],
])("%s: %i of ours are %i of Stripe's", (currency, minor, amount) => {
  expect(stripeAmount({ minor, currency })).toBe(amount);
});

test.each(["ISK", "UGX"])("%s has no coins, and two decimals at Stripe", (currency) => {
  expect(minorDigits(currency)).toBe(0);
  expect(stripeAmount({ minor: 1250, currency })).toBe(125_000);
});

test.each(["KWD", "BHD", "JOD", "OMR", "TND"])(
  "%s is never rounded to what a card takes",
  (currency) => {
    expect(stripeAmount({ minor: 12_345, currency })).toBeNull();
  },
);

test("what is more than can be counted is refused", () => {
  expect(stripeAmount({ minor: Number.MAX_SAFE_INTEGER, currency: "ISK" })).toBeNull();
});

/** Their decimals at Stripe, said once more and otherwise. */
const DIGITS = { USD: 2, JPY: 0, KWD: 3, ISK: 2, UGX: 2, HUF: 2, COP: 2, TWD: 2, CLP: 0, MGA: 0 };

test("every amount that Stripe is told is the very same amount of money", () => {
  const currency = fc.constantFrom(...(Object.keys(DIGITS) as (keyof typeof DIGITS)[]));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), currency, (minor, code) => {
      const amount = stripeAmount({ minor, currency: code });
      fc.pre(amount !== null);
      const told = (amount ?? 0) / 10 ** DIGITS[code];
      expect(told).toBeCloseTo(Number(decimal({ minor, currency: code })), 6);
    }),
  );
});
