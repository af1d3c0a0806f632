import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allocate, payableMinor, refusalToPay, type Payable } from "#server/plans/paying.ts";

const instalment = (number: number, outstandingMinor: number, pendingMinor = 0): Payable => ({
  id: String(number),
  number,
  dueOn: `2026-1${number}-14`,
  outstandingMinor,
  pendingMinor,
});
const plan = [instalment(0, 0), instalment(1, 500), instalment(2, 400, 100)];

test("a payment covers the oldest first and leaves the rest of the last one open", () => {
  expect(allocate(plan, 600)).toEqual([
    { instalmentId: "1", amountMinor: 500 },
    { instalmentId: "2", amountMinor: 100 },
  ]);
});

test("what is on its way cannot be paid a second time", () => {
  expect(payableMinor(plan)).toBe(800);
  expect(refusalToPay(plan, 800)).toBeNull();
  expect(refusalToPay(plan, 801)).toEqual({ reason: "plans.beingPaid" });
});

test("more than is owed is refused, and what is paid already too", () => {
  expect(refusalToPay(plan, 901)).toEqual({ reason: "plans.moreThanOwed" });
  expect(refusalToPay([instalment(1, 0)], 1)).toEqual({ reason: "plans.alreadyPaid" });
});

test("whatever can be paid is spread whole, over nobody's more than is owed", () => {
  const owed = fc.record({ outstanding: fc.nat(100_000), pending: fc.nat(100_000) });
  fc.assert(
    fc.property(fc.array(owed, { maxLength: 36 }), fc.integer({ min: 1 }), (all, wanted) => {
      const instalments = all.map(({ outstanding, pending }, index) => ({
        ...instalment(index, outstanding, Math.min(outstanding, pending)),
      }));
      const amount = Math.min(wanted, payableMinor(instalments));
      const parts = allocate(instalments, amount);
      expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(amount);
      for (const { instalmentId, amountMinor } of parts) {
        const one = instalments.find(({ id }) => id === instalmentId);
        expect(amountMinor).toBeGreaterThan(0);
        expect(amountMinor).toBeLessThanOrEqual(
          (one?.outstandingMinor ?? 0) - (one?.pendingMinor ?? 0),
        );
      }
    }),
  );
});
