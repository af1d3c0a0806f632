import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import type { Terms } from "#server/plans/schedule.ts";
import { acceptReturn, declineReturn, openReturn } from "#tests/support/cases.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

const at = new Date("2026-12-01T09:00:00Z");
let customer: Viewer;

beforeAll(async () => {
  customer = await createCustomer();
});

const terms = fc.constantFrom<Terms>(
  { kind: "pay_in_30" },
  { kind: "instalments", count: 4 },
  { kind: "financing", months: 6, rateBps: 1290 },
);
const share = fc.integer({ min: 1, max: 110 });
/** What the provider says of one attempt, in the order in which it arrives. */
const told = fc.array(fc.constantFrom("declined" as const, "settled" as const), {
  minLength: 1,
  maxLength: 3,
});
const step = fc.oneof(
  fc.record({ do: fc.constant("pay" as const), which: fc.nat(5), share, told }),
  fc.record({ do: fc.constant("refund" as const), share }),
  fc.record({ do: fc.constant("return" as const), share, accepted: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is paid, refunded and returned, also at once, no money is lost, made or owed below nothing", async () => {
  const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(terms, histories, async (kind, history) => {
      const plan = await createPlan(customer, { terms: kind });
      for (const atOnce of history) {
        const results = await Promise.allSettled(atOnce.map((one) => take(plan, one)));
        for (const result of results) {
          if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DomainError);
        }
        await expectInOrder(plan);
      }
    }),
    { numRuns: 40 },
  );
  expect(await ledgerSum()).toBe(0);
}, 120_000);

async function take(plan: OpenedPlan, one: Step) {
  const { purchaseId, instalments } = plan;
  const amountMinor = Math.ceil((120_000 * one.share) / 100);
  if (one.do === "refund") return recordRefund({ id: randomUUID(), purchaseId, amountMinor, at });
  if (one.do === "return") {
    const id = await openReturn(customer, { purchaseId, amountMinor, at });
    return one.accepted ? acceptReturn(id, at) : declineReturn(id, at);
  }
  const number = (one.which % instalments.length) + 1;
  const due = instalments[number - 1]?.amountMinor ?? 0;
  const attempt = attemptFor(plan, number, { amountMinor: Math.ceil((due * one.share) / 100) });
  for (const outcome of one.told) {
    await recordPayment(outcome === "declined" ? { ...attempt, failure: outcome } : attempt);
  }
  await expectBooked(attempt.id, one.told);
}

/** Nothing was refused on the way here: money that was told of is in the books once. */
async function expectBooked(paymentId: string, outcomes: ("declined" | "settled")[]) {
  const booked = await db.ledgerTransaction.count({ where: { paymentId } });
  expect(booked).toBe(outcomes.includes("settled") ? 1 : 0);
}

async function expectInOrder({ id }: OpenedPlan) {
  const plan = await getPlan(customer, id);
  const { refunds } = plan.purchase;

  expect(plan.instalments.every(({ outstanding }) => outstanding.minor >= 0)).toBe(true);
  expect(sum(refunds.map(({ amount }) => amount))).toBeLessThanOrEqual(plan.principal.minor);
  expect(sum(refunds.map(({ toMethod }) => toMethod))).toBeLessThanOrEqual(plan.paid.minor);
  expect(plan.remaining.minor === 0).toBe(plan.state === "settled" || plan.state === "cancelled");

  const waived = await waivedOf(id);
  expect(plan.remaining.minor).toBe(
    plan.total.minor - plan.paid.minor - sum(refunds.map(({ toPlan }) => toPlan)) - waived,
  );
}

const sum = (amounts: { minor: number }[]) => amounts.reduce((all, { minor }) => all + minor, 0);

async function waivedOf(planId: string) {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind: "interest" }, transaction: { planId, kind: "refund" } },
    _sum: { amountMinor: true },
  });
  return Number(_sum.amountMinor);
}
