import { expect, test } from "vitest";
import { makeDefault } from "#server/payments/method-default.ts";
import { listMethods } from "#server/payments/methods.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { addCard } from "#tests/support/paying-customer.ts";

const defaultsOf = async (customer: Viewer) =>
  (await listMethods(customer)).filter(({ isDefault }) => isDefault).map(({ id }) => id);

test("what was the default is it no more", async () => {
  const customer = await createCustomer();
  const [first, second] = [await addCard(customer, "4242"), await addCard(customer, "1881")];
  await makeDefault(customer, first);
  expect(await defaultsOf(customer)).toEqual([first]);
  await makeDefault(customer, second);
  await makeDefault(customer, second);
  expect(await defaultsOf(customer)).toEqual([second]);
});

test("of many at once one is the default in the end", async () => {
  const customer = await createCustomer();
  const ids = await Promise.all(["1", "2", "3", "4"].map((end) => addCard(customer, `000${end}`)));
  await Promise.all([...ids, ...ids].map((id) => makeDefault(customer, id)));
  expect(await defaultsOf(customer)).toHaveLength(1);
});

test("another's and a removed one do not exist, and an expired one is refused", async () => {
  const [customer, stranger] = await Promise.all([createCustomer(), createCustomer()]);
  const id = await addCard(customer, "4242");
  const old = await addCard(customer, "1881", "2020-01-31");
  await expect(makeDefault(stranger, id)).rejects.toThrow(new NotFound());
  await expect(makeDefault(customer, old)).rejects.toThrow("methods.defaultExpired");
  await db.paymentMethod.update({ where: { id }, data: { removedAt: new Date() } });
  await expect(makeDefault(customer, id)).rejects.toThrow(new NotFound());
  expect(await defaultsOf(customer)).toEqual([]);
});
