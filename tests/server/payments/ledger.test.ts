import { expect, test } from "vitest";
import { book, type Entry } from "#server/payments/ledger.ts";
import { db, pool } from "#server/platform/db.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createMerchant, createPlan, orderFor } from "#tests/support/plans.ts";
import { openPlan } from "#server/plans/open.ts";

async function booking(entries: Entry[]) {
  const plan = await createPlan(await createCustomer());
  const { id: merchantId } = await createMerchant();
  const about = { planId: plan.id, merchantId, currency: "SEK", occurredAt: new Date() };
  return db.$transaction((tx) => book(tx, { ...about, kind: "refund" }, entries));
}

test("entries that do not sum to zero are not booked", async () => {
  const entries: Entry[] = [
    { account: "clearing", minor: 100 },
    { account: "receivable", minor: -99 },
  ];
  await expect(booking(entries)).rejects.toThrow(RangeError);
});

test("a booking without its cause is refused by the database", async () => {
  const entries: Entry[] = [
    { account: "clearing", minor: 100 },
    { account: "receivable", minor: -100 },
  ];
  await expect(booking(entries)).rejects.toThrow(/ledger_transaction_cause/);
});

test("the books balance at commit, whoever writes them", async () => {
  const plan = await createPlan(await createCustomer());
  const account = await db.ledgerAccount.findFirstOrThrow({ where: { ownerId: plan.id } });
  const write = db.$transaction(async (tx) => {
    const { id: transactionId } = await tx.ledgerTransaction.findFirstOrThrow({
      where: { planId: plan.id },
    });
    await tx.ledgerEntry.create({
      data: { transactionId, accountId: account.id, amountMinor: 1n },
    });
  });
  await expect(write).rejects.toThrow(/sum to zero/);
});

test("what is booked is never changed", async () => {
  await createPlan(await createCustomer());
  const changes = ["update ledger_entry set amount_minor = 1", "delete from ledger_transaction"];
  for (const change of changes) await expect(pool.query(change)).rejects.toThrow(/append-only/);
});

test("ten first purchases in a currency at once share its accounts", async () => {
  const customers = await Promise.all(Array.from({ length: 10 }, () => createCustomer()));
  const { id: merchantId } = await createMerchant();
  const terms = { kind: "financing", months: 6, rateBps: 990 } as const;
  const orders = await Promise.all(
    customers.map((customer) => orderFor(customer, { merchantId, currency: "KWD", terms })),
  );
  await Promise.all(orders.map(openPlan));

  const accounts = await db.ledgerAccount.groupBy({
    by: ["kind"],
    where: { currency: "KWD" },
    _count: true,
  });
  const counts = Object.fromEntries(accounts.map(({ kind, _count }) => [kind, _count]));
  expect(counts).toEqual({ receivable: 10, merchant_payable: 1, interest: 1 });
});
