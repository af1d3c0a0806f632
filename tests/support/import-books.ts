import { db } from "#server/platform/db.ts";

/** All that stands of one plan, without what makes it another one: ids, and what the company calls it. */
export async function booksOf(reference: string) {
  const plan = await db.plan.findUniqueOrThrow({
    where: { reference },
    include: {
      purchase: { include: { items: { orderBy: { position: "asc" } } } },
      instalments: { orderBy: { number: "asc" } },
      payments: { orderBy: { reference: "asc" } },
    },
  });
  const numbers = new Map(plan.instalments.map(({ id, number }) => [id, number]));
  const transactions = await db.ledgerTransaction.findMany({
    where: { planId: plan.id },
    include: { entries: { include: { account: true } }, payment: true },
  });
  const { kind, currency, principalMinor, interestMinor, rateBps, autopay, methodId } = plan;
  const { customerId, openedAt, settledAt } = plan;
  const { merchantId, totalMinor, purchasedAt } = plan.purchase;
  return {
    plan: { kind, currency, principalMinor, interestMinor, rateBps, autopay, methodId },
    times: { openedAt, settledAt, purchasedAt },
    purchase: { customerId, merchantId, totalMinor, currency: plan.purchase.currency },
    items: plan.purchase.items.map(({ position, title, quantity, unitMinor }) => ({
      position,
      title,
      quantity,
      unitMinor,
    })),
    instalments: plan.instalments.map(({ number, dueOn, amountMinor }) => ({
      number,
      dueOn,
      amountMinor,
    })),
    payments: plan.payments.map((payment) => ({
      ...payment,
      id: null,
      planId: null,
      reference: null,
      instalmentId: numbers.get(payment.instalmentId),
    })),
    ledger: transactions
      .map((transaction) => ({
        kind: transaction.kind,
        occurredAt: transaction.occurredAt,
        paid: transaction.payment?.amountMinor ?? null,
        entries: transaction.entries
          .map(({ account, amountMinor, instalmentId }) => ({
            account: account.kind,
            owner: account.ownerId === plan.id ? "plan" : account.ownerId,
            currency: account.currency,
            amountMinor,
            instalment: instalmentId && numbers.get(instalmentId),
          }))
          .toSorted(byText),
      }))
      .toSorted(byText),
  };
}

const textOf = (value: object) =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));

const byText = (a: object, b: object) => textOf(a).localeCompare(textOf(b));
