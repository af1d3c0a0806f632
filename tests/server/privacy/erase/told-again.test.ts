import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { putCustomer } from "#server/feed/customers.ts";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { db } from "#server/platform/db.ts";
import { askToClose } from "#server/privacy/closing.ts";
import { eraseDue } from "#server/privacy/erase/erase.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { cardOf, connectSimulator } from "#tests/support/payments.ts";
import { deliveriesTo, hear, openReceiver } from "#tests/support/webhooks.ts";

beforeEach(async () => {
  connectSimulator();
  openOutbox();
  await db.accountClosing.deleteMany();
  setTime("2026-11-29T10:00:00Z");
});

test("the company's systems hear of it, and whom they tell of again is a new customer", async () => {
  const reference = randomUUID();
  const customer = await createCustomer({ reference });
  const receiver = await openReceiver();
  const endpoint = await hear(receiver.url);
  await askToClose(customer);
  setTime("2026-12-13T10:00:00Z");
  expect(await eraseDue()).toBe(1);
  expect(await deliveriesTo(endpoint.id)).toMatchObject([
    {
      event: {
        kind: "customer.erased",
        data: { customer: reference, at: "2026-12-13T10:00:00.000Z" },
      },
    },
  ]);

  await receiver.close();

  const { name, email } = customer;
  const told = { name, email, locale: "en-GB", timeZone: "UTC", phone: null };
  const answer = await db.$transaction((tx) => putCustomer(tx, reference, told));
  expect(answer.status).toBe(201);
  const again = await db.person.findUniqueOrThrow({ where: { reference } });
  expect(again.id).not.toBe(customer.id);
});

test("nobody is erased while a payment is on its way", async () => {
  const customer = await createCustomer();
  await askToClose(customer);
  const methodId = await cardOf(customer);
  const at = new Date("2026-12-13T09:59:59Z");
  const { id } = await db.charge.create({
    data: {
      customerId: customer.id,
      key: randomUUID(),
      askedById: customer.id,
      methodId,
      currency: "EUR",
      amountMinor: 100n,
      createdAt: at,
    },
  });
  setTime("2026-12-13T10:00:00Z");
  expect(await eraseDue()).toBe(0);
  await db.charge.update({ where: { id }, data: { settledAt: at } });
  expect(await eraseDue()).toBe(1);
  expect(await db.paymentMethod.findUniqueOrThrow({ where: { id: methodId } })).toMatchObject({
    label: "",
  });
});
