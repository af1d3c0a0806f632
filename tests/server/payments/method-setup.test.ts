import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { registerChargeHooks } from "#server/payments/charge-hooks.ts";
import { cardPage, finishAdding, saveCard, startAdding } from "#server/payments/method-setup.ts";
import { listMethods } from "#server/payments/methods.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setTime, stopClock } from "#tests/support/clock.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { cardOf, connectSimulator } from "#tests/support/payments.ts";

beforeEach(() => connectSimulator());

const visa = { brand: "Visa", lastFour: "4242", goodThrough: "2031-02" } as const;

async function start(viewer: Viewer, returnTo = "/account") {
  const { url } = await startAdding(viewer, returnTo);
  const [, id = ""] = /\/bank\/cards\/([0-9a-f-]{36})\?back=/u.exec(url) ?? [];
  return { id, url };
}

async function add(viewer: Viewer, card: Partial<Record<keyof typeof visa, string>> = {}) {
  const { id } = await start(viewer);
  await saveCard(viewer, { id, ...visa, ...card });
  return finishAdding(viewer, id);
}

test("a card that was entered at the provider is a method, and the first one is the default", async () => {
  const customer = await createCustomer();
  const { id, url } = await start(customer, "/plans/6f1c9c1e-3a5e-4b7a-9d52-0d6c2c1f7a10");
  expect(new URL(url).searchParams.get("back")).toBe("/plans/6f1c9c1e-3a5e-4b7a-9d52-0d6c2c1f7a10");
  expect(await cardPage(customer, id)).toEqual({
    id,
    isSimulated: true,
    isSaved: false,
    isOver: false,
  });
  await saveCard(customer, { id, ...visa });
  expect(await cardPage(customer, id)).toEqual({
    id,
    isSimulated: true,
    isSaved: true,
    isOver: false,
  });
  const method = await finishAdding(customer, id);

  expect(await listMethods(customer)).toMatchObject([
    { ...method, kind: "card", label: "Visa ···· 4242", expiresOn: "2031-02-28", isDefault: true },
  ]);
  expect(await db.methodSetup.findUnique({ where: { id } })).toMatchObject({
    methodId: method.id,
  });
});

test("a second one is not, unless the first has expired; then it takes its place as the default", async () => {
  const customer = await createCustomer();
  setTime("2026-12-01T12:00:00Z");
  const first = await add(customer, { goodThrough: "2026-12" });
  const second = await add(customer, { lastFour: "1881", brand: "Mastercard" });
  expect(await listMethods(customer)).toMatchObject([
    { ...first, isDefault: true },
    { ...second, isDefault: false },
  ]);

  const other = await createCustomer();
  const old = await add(other, { goodThrough: "2026-12" });
  setTime("2027-01-02T12:00:00Z");
  const renewed = await add(other);
  expect(await listMethods(other)).toMatchObject([
    { ...renewed, isDefault: true },
    { ...old, isDefault: false, isExpired: true },
  ]);
});

test("the same card again is the one that is there; removed, or with another date, it is a new one", async () => {
  const customer = await createCustomer();
  const first = await add(customer);
  expect(await add(customer)).toEqual(first);
  expect(await add(customer, { goodThrough: "2032-02" })).not.toEqual(first);
  await db.paymentMethod.update({
    where: { id: first.id },
    data: { removedAt: new Date(), isDefault: false },
  });
  expect(await add(customer)).not.toEqual(first);
});

test("two tabs that come back at once, and ten that add the same card, make one method", async () => {
  const customer = await createCustomer({ locale: "en-GB" });
  const { id } = await start(customer);
  await Promise.all(Array.from({ length: 5 }, () => saveCard(customer, { id, ...visa })));
  const finished = await Promise.all(Array.from({ length: 10 }, () => finishAdding(customer, id)));
  expect(new Set(finished.map((method) => method.id)).size).toBe(1);

  await Promise.all(Array.from({ length: 10 }, () => add(customer)));
  expect(await listMethods(customer)).toHaveLength(1);
  const told = await mailsTo(customer);
  expect(told.map(({ subject }) => subject)).toEqual(["Visa ···· 4242 was added to your account"]);
});

test("of many first cards at once just one is the default", async () => {
  const customer = await createCustomer();
  const digits = Array.from({ length: 8 }, (_, index) => `100${index}`);
  await Promise.all(digits.map((lastFour) => add(customer, { lastFour })));
  const methods = await listMethods(customer);
  expect(methods).toHaveLength(8);
  expect(methods.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test("another's card does not exist, and neither does one that nobody started", async () => {
  const [customer, stranger] = await Promise.all([createCustomer(), createCustomer()]);
  const { id } = await start(customer);
  for (const [viewer, setup] of [
    [stranger, id],
    [customer, randomUUID()],
  ] as const) {
    await expect(cardPage(viewer, setup)).rejects.toThrow(new NotFound());
    await expect(saveCard(viewer, { id: setup, ...visa })).rejects.toThrow(new NotFound());
    await expect(finishAdding(viewer, setup)).rejects.toThrow(new NotFound());
  }
  expect(await listMethods(stranger)).toEqual([]);
});

test("whoever comes back after an hour begins anew, and whose card is added gets it however late", async () => {
  const customer = await createCustomer();
  const clock = stopClock("2026-12-01T12:00:00Z");
  const [late, done] = [await start(customer), await start(customer)];
  await saveCard(customer, { id: done.id, ...visa });
  const method = await finishAdding(customer, done.id);
  clock.advance(3601);
  expect(await cardPage(customer, late.id)).toMatchObject({ isOver: true });
  await expect(saveCard(customer, { id: late.id, ...visa })).rejects.toThrow("methods.setupOld");
  await expect(finishAdding(customer, late.id)).rejects.toThrow("methods.setupOld");
  expect(await finishAdding(customer, done.id)).toEqual(method);
});

test("nothing is added before the card is saved, with an expired one, or with a second one in its place", async () => {
  setTime("2026-12-01T12:00:00Z");
  const customer = await createCustomer();
  const { id } = await start(customer);
  await expect(finishAdding(customer, id)).rejects.toThrow("methods.notSaved");
  await expect(saveCard(customer, { id, ...visa, goodThrough: "2026-11" })).rejects.toThrow(
    "methods.cardExpired",
  );
  await saveCard(customer, { id, ...visa });
  await expect(saveCard(customer, { id, ...visa, lastFour: "0002" })).rejects.toThrow(
    "methods.savedAlready",
  );
  await finishAdding(customer, id);
  expect(await listMethods(customer)).toMatchObject([{ label: "Visa ···· 4242" }]);
});

test("a provider that does not answer adds nothing, and asked again it does", async () => {
  const customer = await createCustomer();
  const { id } = await start(customer);
  await saveCard(customer, { id, ...visa });
  connectSimulator({ lookSetUp: async () => Promise.reject(new Error("no answer")) });
  await expect(finishAdding(customer, id)).rejects.toThrow("no answer");
  connectSimulator();
  await finishAdding(customer, id);
  expect(await listMethods(customer)).toHaveLength(1);
});

test("the customer's pages hear of it once it is there", async () => {
  const customer = await createCustomer();
  await cardOf(customer);
  const heard: string[] = [];
  registerChargeHooks({
    ended: async () => {},
    asked: async () => {},
    changed: (customerId) => heard.push(customerId),
  });
  await add(customer, { lastFour: "1881" });
  expect(heard).toEqual([customer.id]);
});
