import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { now, setClock } from "#server/platform/clock.ts";
import { getPlan } from "#server/plans/plan.ts";
import { financed, quoteAll, settlementNow } from "#tests/support/financing.ts";
import { cardOf, connectSimulator, payWith } from "#tests/support/payments.ts";

afterEach(() => setClock(() => new Date()));

test("a refund after that is money back, and one before it lowers what settles", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30");
  const { purchaseId } = plan;
  const refund = { purchaseId, amountMinor: 20_000, at: now() };
  const before = await settlementNow(customer, plan.id);
  await recordRefund({ id: randomUUID(), ...refund });
  const after = await settlementNow(customer, plan.id);
  expect(after.amount.minor).toBe(before.amount.minor - 20_000);
  expect(after.saved).toEqual(before.saved);
  await payWith(customer, methodId, await quoteAll(customer, plan.id));
  await recordRefund({ id: randomUUID(), ...refund, amountMinor: 100_000 });
  const [whole] = (await getPlan(customer, plan.id)).purchase.refunds.slice(-1);
  expect(whole).toMatchObject({ toPlan: { minor: 0 }, toMethod: { minor: 100_000 } });
});

test("what was refunded meanwhile goes back, and what is left then is settled by a quote of its own", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30", "0077");
  const { id } = await payWith(customer, methodId, await quoteAll(customer, plan.id));
  const { purchaseId } = plan;
  await recordRefund({ id: randomUUID(), purchaseId, amountMinor: 5_000, at: now() });
  connectSimulator({ look: async () => ({ state: "settled", at: now() }) });
  await askAbout(id);
  connectSimulator();

  const { paid, remaining, total, saved } = await getPlan(customer, plan.id);
  expect(remaining.minor).toBe(total.minor - paid.minor - saved.minor - 5_000);
  const card = await cardOf(customer);
  await payWith(customer, card, [
    {
      planId: plan.id,
      amountMinor: (await getPlan(customer, plan.id)).settlement?.amount.minor ?? remaining.minor,
    },
  ]);
  expect((await getPlan(customer, plan.id)).state).toBe("settled");
});
