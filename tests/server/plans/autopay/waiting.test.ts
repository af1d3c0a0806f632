import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { db } from "#server/platform/db.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { chargesOf, firstOf, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { addCard, payFirst } from "#tests/support/paying-customer.ts";
import { moneyOf } from "#tests/support/payments.ts";

test("a bank that wants to know its customer waits for them a day, and they are told by mail", async () => {
  const paying = await onAutopay("3220");
  setTime("2026-11-23T08:00:00Z");
  await takeDuePayments();
  const [charge] = await chargesOf(paying);
  const mail = (await mailsTo(paying.customer)).find(({ subject }) => subject.includes("confirm"));
  expect(mail?.text).toContain(`/payments/${charge?.id}`);

  setTime("2026-11-24T07:00:00Z");
  await clearUpCharges();
  expect((await chargesOf(paying))[0]?.failedAt).toBeNull();
  setTime("2026-11-24T08:01:00Z");
  await clearUpCharges();
  await askAbout(charge?.id ?? "");
  expect((await chargesOf(paying))[0]?.failure).toBe("no_answer");
  expect((await firstOf(paying))?.taking).toMatchObject({ state: "again", on: "2026-11-26" });
});

test("many who are waited for do not hold up a payment of which nobody knows", async () => {
  const waiting = await onAutopay("3220");
  setTime("2026-11-23T08:00:00Z");
  await takeDuePayments();
  const [charge] = await chargesOf(waiting);
  if (!charge) throw new Error("Nothing was taken");
  const others = Array.from({ length: 60 }, () => ({ id: randomUUID(), key: randomUUID() }));
  await db.charge.createMany({ data: others.map((other) => ({ ...charge, ...other })) });
  const { id: _, ...payment } = await db.payment.findFirstOrThrow({
    where: { chargeId: charge.id },
  });
  await db.payment.createMany({ data: others.map(({ id }) => ({ ...payment, chargeId: id })) });
  const simulated = await db.simulatedCharge.findUniqueOrThrow({ where: { id: charge.id } });
  await db.simulatedCharge.createMany({ data: others.map(({ id }) => ({ ...simulated, id })) });
  const lost = await onAutopay();
  setTime("2026-11-23T08:01:00Z");
  await payFirst({ ...lost, methodId: await addCard(lost.customer, "0119") });
  setTime("2026-11-23T08:02:00Z");
  await clearUpCharges();
  expect(await firstOf(lost)).toMatchObject({ state: "paid" });

  setTime("2026-11-24T09:00:00Z");
  await clearUpCharges();
  await clearUpCharges();
  const { id: customerId } = waiting.customer;
  expect(await db.charge.count({ where: { customerId, failure: "no_answer" } })).toBe(61);
});

test("a bank that does not answer is asked again, and takes it once", async () => {
  const paying = await onAutopay("0119");
  setTime("2026-11-23T08:00:00Z");
  await takeDuePayments();
  expect((await chargesOf(paying))[0]).toMatchObject({ settledAt: null, failedAt: null });
  setTime("2026-11-23T08:01:00Z");
  await clearUpCharges();
  expect(await moneyOf(paying.plan.id)).toEqual({ booked: 6266, taken: 6266 });
});
