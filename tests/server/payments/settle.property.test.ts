import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { prove } from "#server/payments/simulator/simulator.ts";
import { now, setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setAutopay } from "#server/plans/autopay/set.ts";
import { takeDueOf } from "#server/plans/autopay/take.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { interestBooked } from "#tests/support/financing.ts";
import {
  cardOf,
  connectSimulator,
  endCharges,
  moneyOf,
  openCharges,
  payWith,
  sendPayouts,
} from "#tests/support/payments.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

const OPENED = Date.parse("2026-01-15T10:00:00Z");
const DAY = 86_400_000;
const DIGITS = ["4242", "9995", "3220", "0077"];
const cards = new Map<string, string>();
let customer: Viewer;

beforeAll(async () => {
  customer = await createCustomer();
  for (const digits of DIGITS) cards.set(digits, await cardOf(customer, digits));
});

const card = fc.constantFrom(...DIGITS);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("settle" as const), card }) },
  fc.record({ do: fc.constant("pay" as const), card, share: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant("autopay" as const), card }),
  fc.record({ do: fc.constant("refund" as const), share: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant("told" as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant("news" as const), isOwner: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is paid, taken, refunded and settled early in between, two at a time, over days, the money is taken once and the saving is what was promised", async () => {
  const moment = fc.record({
    days: fc.nat(50),
    steps: fc.array(step, { minLength: 1, maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 6 }), async (moments) => {
      connectSimulator();
      let time = OPENED;
      setClock(() => new Date(time));
      const terms = { kind: "financing", months: 6, rateBps: 1290 } as const;
      const plan = await createPlan(customer, { terms, at: now() });
      for (const { days, steps } of moments) {
        time += days * DAY;
        for (const result of await Promise.allSettled(steps.map((one) => take(plan, one)))) {
          if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DomainError);
        }
        await expectInOrder(plan);
      }
      await endCharges(plan.id);
      await expectInOrder(plan);
      await expectTakenOnce(plan);
    }),
    { numRuns: 50 },
  );
  expect(await ledgerSum()).toBe(0);
}, 180_000);

async function take(plan: OpenedPlan, one: Step) {
  const amountMinor = Math.ceil((120_000 * ("share" in one ? one.share : 1)) / 100);
  const { purchaseId } = plan;
  if (one.do === "refund")
    return recordRefund({ id: randomUUID(), purchaseId, amountMinor, at: now() });
  if (one.do === "told") return recordPayment(attemptFor(plan, one.which + 1, { at: now() }));
  if (one.do === "news") return hearAll(plan, one.isOwner);
  const methodId = cards.get(one.card) ?? "";
  if (one.do === "pay") return payWith(customer, methodId, [{ planId: plan.id, amountMinor }]);
  if (one.do === "settle") return settle(plan, methodId);
  const payer = { viewer: customer, customerId: customer.id };
  await setAutopay(payer, { planId: plan.id, methodId, isOn: true });
  return takeDueOf(plan.id);
}

/** As the screen does it: what stands there is confirmed, and nothing else. */
async function settle({ id: planId }: OpenedPlan, methodId: string) {
  const { settlement } = await getPlan(customer, planId);
  if (!settlement) return;
  const parts = [{ planId, amountMinor: settlement.amount.minor, leftMinor: 0 }];
  const charge = await payWith(customer, methodId, parts);
  const [part] = charge.parts;
  if (charge.returned === null) expect(part?.saved ?? settlement.saved).toEqual(settlement.saved);
}

async function hearAll(plan: OpenedPlan, isOwner: boolean) {
  for (const { id } of await openCharges(plan.id)) {
    await prove(id, isOwner);
    await askAbout(id);
  }
}

async function expectInOrder({ id }: OpenedPlan) {
  const plan = await getPlan(customer, id);
  const { remaining, paid, saved, total, settlement, instalments, purchase, principal } = plan;
  expect(instalments.every(({ outstanding }) => outstanding.minor >= 0)).toBe(true);
  const refunds = purchase.refunds.reduce((sum, { toPlan }) => sum + toPlan.minor, 0);
  const waived = plan.state === "cancelled" ? total.minor - paid.minor - saved.minor - refunds : 0;
  expect(remaining.minor).toBe(total.minor - paid.minor - saved.minor - refunds - waived);
  expect(remaining.minor === 0).toBe(plan.state === "settled" || plan.state === "cancelled");
  expect(saved.minor).toBeLessThanOrEqual(plan.interest.minor);
  expect(await interestBooked(id)).toBe(plan.interest.minor - saved.minor - waived);
  if (!settlement) return;
  expect(settlement.amount.minor + settlement.saved.minor).toBe(remaining.minor);
  expect(settlement.amount.minor).toBeGreaterThan(0);
  expect(settlement.amount.minor).toBeGreaterThanOrEqual(principal.minor - refunds - paid.minor);
}

async function expectTakenOnce({ id }: OpenedPlan) {
  expect(await openCharges(id)).toEqual([]);
  const told = await db.payment.aggregate({
    where: { planId: id, chargeId: null, settledAt: { not: null } },
    _sum: { amountMinor: true },
  });
  await sendPayouts(id);
  const { booked, taken } = await moneyOf(id);
  expect(booked).toBe(taken + Number(told._sum.amountMinor));
}
