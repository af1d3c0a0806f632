import { expect, test } from "vitest";
import { makeDefault } from "#server/payments/method-default.ts";
import { removeMethod } from "#server/payments/method-removal.ts";
import { listMethods } from "#server/payments/methods.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { addCard, payFirst, payingCustomer } from "#tests/support/paying-customer.ts";
import { createPlan, payAll } from "#tests/support/plans.ts";

const NOW = "2026-12-01T12:00:00Z";

async function planPaidWith(customer: Viewer, methodId: string) {
  const plan = await createPlan(customer);
  await db.plan.update({ where: { id: plan.id }, data: { methodId, autopay: true } });
  return plan;
}

const planOf = (id: string) =>
  db.plan.findUniqueOrThrow({
    where: { id },
    select: { methodId: true, autopay: true, autopaySetAt: true },
  });

test("its running plans are paid with the other one, and it is the default in its place", async () => {
  setTime(NOW);
  const customer = await createCustomer();
  const [old, kept] = [await addCard(customer, "4242"), await addCard(customer, "1881")];
  await makeDefault(customer, old);
  const [plan, elsewhere, settled] = [
    await planPaidWith(customer, old),
    await planPaidWith(customer, kept),
    await planPaidWith(customer, old),
  ];
  await payAll(settled);

  expect(await removeMethod(customer, { id: old, insteadId: kept })).toEqual({ plans: 1 });
  expect(await planOf(plan.id)).toEqual({
    methodId: kept,
    autopay: true,
    autopaySetAt: new Date(NOW),
  });
  expect(await planOf(elsewhere.id)).toMatchObject({ autopaySetAt: null });
  expect(await planOf(settled.id)).toMatchObject({ methodId: old });
  expect(await listMethods(customer)).toMatchObject([{ id: kept, isDefault: true, usedBy: 2 }]);
});

test("without another nothing is taken by itself any more, and the newest one becomes the default", async () => {
  setTime(NOW);
  const customer = await createCustomer();
  const old = await addCard(customer, "4242");
  const newer = await addCard(customer, "1881");
  await addCard(customer, "0002", "2026-11-30");
  await makeDefault(customer, old);
  const plan = await planPaidWith(customer, old);

  expect(await removeMethod(customer, { id: old, insteadId: null })).toEqual({ plans: 1 });
  expect(await planOf(plan.id)).toEqual({
    methodId: null,
    autopay: false,
    autopaySetAt: new Date(NOW),
  });
  expect(await listMethods(customer)).toMatchObject([{ id: newer, isDefault: true }, {}]);
});

test("a plan that is paid by hand stays so, is offered the other one, and is not counted", async () => {
  const customer = await createCustomer();
  const [old, kept] = [await addCard(customer, "4242"), await addCard(customer, "1881")];
  const byHand = await createPlan(customer);
  await db.plan.update({ where: { id: byHand.id }, data: { methodId: old } });
  expect(await removeMethod(customer, { id: old, insteadId: kept })).toEqual({ plans: 0 });
  expect(await planOf(byHand.id)).toEqual({ methodId: kept, autopay: false, autopaySetAt: null });
});

test("the last one can go too", async () => {
  const customer = await createCustomer();
  const id = await addCard(customer, "4242");
  await makeDefault(customer, id);
  await removeMethod(customer, { id, insteadId: null });
  expect(await listMethods(customer)).toEqual([]);
});

test("another's and a removed one do not exist, and neither takes the place of one", async () => {
  const [customer, stranger] = await Promise.all([createCustomer(), createCustomer()]);
  const [id, gone] = [await addCard(customer, "4242"), await addCard(customer, "1881")];
  const theirs = await addCard(stranger, "4242");
  await removeMethod(customer, { id: gone, insteadId: null });

  const isGone = new NotFound("plans.methodGone");
  await expect(removeMethod(stranger, { id, insteadId: null })).rejects.toThrow(isGone);
  await expect(removeMethod(customer, { id: gone, insteadId: null })).rejects.toThrow(isGone);
  for (const insteadId of [theirs, gone, id]) {
    await expect(removeMethod(customer, { id, insteadId })).rejects.toThrow("methods.insteadGone");
  }
  const insteadId = await addCard(customer, "0002", "2020-01-31");
  await expect(removeMethod(customer, { id, insteadId })).rejects.toThrow("methods.insteadExpired");
  expect(await listMethods(customer)).toHaveLength(2);
});

test("it stays while a payment with it is on its way", async () => {
  const paying = await payingCustomer("3220");
  const { customer, methodId: id } = paying;
  await payFirst(paying);
  await expect(removeMethod(customer, { id, insteadId: null })).rejects.toThrow(
    "methods.beingPaid",
  );
  await db.charge.updateMany({
    where: { methodId: id },
    data: { failedAt: new Date(), failure: "not_proven" },
  });
  await removeMethod(customer, { id, insteadId: null });
  expect(await listMethods(customer)).toEqual([]);
});

test("two that are each to take the other's place: one goes, and no plan is left without one that is there", async () => {
  const customer = await createCustomer();
  const [a, b] = [await addCard(customer, "4242"), await addCard(customer, "1881")];
  await makeDefault(customer, a);
  const plans = [await planPaidWith(customer, a), await planPaidWith(customer, b)];

  const removals = await Promise.allSettled([
    removeMethod(customer, { id: a, insteadId: b }),
    removeMethod(customer, { id: b, insteadId: a }),
    makeDefault(customer, b),
  ]);
  expect(
    removals
      .slice(0, 2)
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual(["fulfilled", "rejected"]);
  const [left, ...others] = await listMethods(customer);
  expect(others).toEqual([]);
  expect(left).toMatchObject({ isDefault: true, usedBy: 2 });
  for (const { id } of plans) expect((await planOf(id)).methodId).toBe(left?.id);
});

test("removed and paid with at once, it is either paid or gone, and nobody waits for the other for ever", async () => {
  const paying = await payingCustomer("3220");
  const { customer, methodId: id } = paying;
  const [payment, removal] = await Promise.allSettled([
    payFirst(paying),
    removeMethod(customer, { id, insteadId: null }),
  ]);
  const open = await db.charge.count({ where: { methodId: id } });
  const { removedAt } = await db.paymentMethod.findUniqueOrThrow({ where: { id } });
  expect(open === 0 || removedAt === null).toBe(true);
  expect([payment.status, removal.status]).toContain("fulfilled");
});

test.each([
  ["en-GB", "1881", "One plan is paid with Visa ···· 1881 from now on."],
  ["en-GB", null, "Nothing is taken automatically for one plan any more"],
  ["de-DE", null, "Für einen Plan wird nichts mehr automatisch abgebucht"],
])(
  "in %s its customer reads what became of its plans (in its place: %s)",
  async (locale, digits, words) => {
    const customer = await createCustomer({ locale });
    const old = await addCard(customer, "4242");
    const insteadId = digits && (await addCard(customer, digits));
    await planPaidWith(customer, old);
    await removeMethod(customer, { id: old, insteadId });
    const [mail, ...others] = await mailsTo(customer);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain("Visa ···· 4242");
    expect(mail?.text).toContain(words);
  },
);
