import { v7 as newId } from "uuid";
import { hearOfPayout } from "#server/payments/payout-news.ts";
import { simulator } from "#server/payments/simulator/simulator.ts";
import { db } from "#server/platform/db.ts";

/** By its digits the simulated bank sends nothing back to it. */
export const CLOSED = "Visa ···· 5126";

type Taken = { customerId: string; method: string; card: string; at: Date };

/** What the provider knows of a payment of the past, which autopay took. */
export async function takenBefore(paymentId: string, { customerId, method, card, at }: Taken) {
  const { currency, amountMinor } = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { currency: true, amountMinor: true },
  });
  const { id: methodId } = await db.paymentMethod.findFirstOrThrow({
    where: { customerId, label: method },
    select: { id: true },
  });
  const id = newId();
  const money = { id, currency, amountMinor, createdAt: at, settledAt: at };
  await db.simulatedCharge.create({ data: { ...money, card } });
  const automatic = { key: newId(), askedById: customerId, automatic: true };
  await db.charge.create({ data: { ...money, ...automatic, customerId, methodId } });
  await db.payment.update({ where: { id: paymentId }, data: { chargeId: id } });
}

/** What has become of money that went back then. */
export async function travel(refundId: string, createdAt: Date) {
  const payouts = await db.payout.findMany({
    where: { refundId, byHandAt: null },
    select: { id: true, amountMinor: true, payment: { select: { chargeId: true } } },
  });
  for (const { id, amountMinor, payment } of payouts) {
    if (!payment.chargeId) continue;
    const data = { id, chargeId: payment.chargeId, amountMinor, createdAt };
    await db.simulatedPayout.create({ data });
    await hearOfPayout(id, (await simulator.lookPayout(id)) ?? { state: "pending" });
  }
}
