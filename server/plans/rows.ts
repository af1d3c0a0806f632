import { outstandingByInstalment } from "#server/payments/ledger.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";

const columns = {
  id: true,
  customerId: true,
  kind: true,
  currency: true,
  principalMinor: true,
  interestMinor: true,
  rateBps: true,
  openedAt: true,
  settledAt: true,
  cancelledAt: true,
  customer: {
    select: {
      timeZone: true,
      methods: { where: { removedAt: null }, select: { label: true, expiresOn: true } },
    },
  },
  instalments: {
    select: {
      id: true,
      number: true,
      dueOn: true,
      amountMinor: true,
      extensions: {
        select: { fromOn: true, toOn: true, agreedAt: true },
        orderBy: { fromOn: "asc" },
      },
    },
    orderBy: { number: "asc" },
  },
  hardships: { select: { openedAt: true, endedAt: true }, orderBy: { openedAt: "asc" } },
  payments: {
    select: {
      instalmentId: true,
      amountMinor: true,
      method: true,
      createdAt: true,
      settledAt: true,
      failedAt: true,
      failure: true,
    },
    orderBy: { createdAt: "asc" },
  },
  purchase: {
    select: {
      reference: true,
      purchasedAt: true,
      totalMinor: true,
      merchant: { select: { name: true, website: true } },
      items: {
        select: { title: true, quantity: true, unitMinor: true },
        orderBy: { position: "asc" },
      },
      refunds: { orderBy: { createdAt: "asc" } },
      returns: { orderBy: { openedAt: "asc" } },
    },
  },
} satisfies Prisma.PlanSelect;

export type PlanRow = Prisma.PlanGetPayload<{ select: typeof columns }> & {
  /** Minor units still owed of each instalment, from the ledger. */
  outstanding: Map<string, number>;
};

/** One query for each table, however many plans there are. */
export async function fetchPlans(where: Prisma.PlanWhereInput): Promise<PlanRow[]> {
  const plans = await db.plan.findMany({
    where,
    select: columns,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
  });
  const outstanding = await outstandingByInstalment(plans.map(({ id }) => id));
  return plans.map((plan) => ({ ...plan, outstanding }));
}
