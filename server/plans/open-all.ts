import { v7 as newId } from "uuid";
import { bookAll } from "#server/payments/book-all.ts";
import type { Tx } from "#server/platform/db.ts";
import { insertRows } from "#server/platform/insert-rows.ts";
import { type Order, planOf, totalOf } from "./order.ts";

type Customer = { timeZone: string; payDay: number | null; methodId: string | null };
export type Opening = { order: Order; purchaseId: string } & ReturnType<typeof planOf>;

/** @throws Invalid when its instalments do not add up */
export function openingOf(order: Order, customer: Customer): Opening {
  const purchaseId = newId();
  return { order, purchaseId, ...planOf(order, { ...customer, purchaseId }) };
}

/** As `openPlanIn`, for thousands of orders that nobody has told yet, all of them or none. */
export async function openPlansIn(tx: Tx, openings: Opening[]) {
  await insertPurchases(tx, openings);
  await insertPlans(tx, openings);
  await bookAll(
    tx,
    openings.map(({ opening }) => opening),
  );
}

async function insertPurchases(tx: Tx, openings: Opening[]) {
  await insertRows(
    tx,
    "purchase",
    {
      id: "uuid",
      customer_id: "uuid",
      merchant_id: "uuid",
      reference: "text",
      currency: "char(3)",
      total_minor: "bigint",
      purchased_at: "timestamptz",
    },
    openings.map(({ order, purchaseId }) => ({
      id: purchaseId,
      customer_id: order.customerId,
      merchant_id: order.merchantId,
      reference: order.reference,
      currency: order.currency,
      total_minor: totalOf(order),
      purchased_at: order.at.toISOString(),
    })),
  );
  await insertRows(
    tx,
    "purchase_item",
    {
      purchase_id: "uuid",
      position: "integer",
      title: "text",
      quantity: "integer",
      unit_minor: "bigint",
    },
    openings.flatMap(({ order, purchaseId }) =>
      order.items.map(({ title, quantity, unitMinor }, index) => ({
        purchase_id: purchaseId,
        position: index + 1,
        title,
        quantity,
        unit_minor: unitMinor,
      })),
    ),
  );
}

async function insertPlans(tx: Tx, openings: Opening[]) {
  await insertRows(
    tx,
    "plan",
    {
      id: "uuid",
      purchase_id: "uuid",
      customer_id: "uuid",
      kind: '"PlanKind"',
      currency: "char(3)",
      principal_minor: "bigint",
      interest_minor: "bigint",
      rate_bps: "integer",
      opened_at: "timestamptz",
      reference: "text",
      method_id: "uuid",
      autopay: "boolean",
    },
    openings.map(({ plan }) => ({
      id: plan.id,
      purchase_id: plan.purchaseId,
      customer_id: plan.customerId,
      kind: plan.kind,
      currency: plan.currency,
      principal_minor: Number(plan.principalMinor),
      interest_minor: Number(plan.interestMinor),
      rate_bps: plan.rateBps,
      opened_at: plan.openedAt.toISOString(),
      reference: plan.reference,
      method_id: plan.methodId,
      autopay: plan.autopay,
    })),
  );
  await insertRows(
    tx,
    "instalment",
    { id: "uuid", plan_id: "uuid", number: "integer", due_on: "date", amount_minor: "bigint" },
    openings.flatMap(({ plan, instalments }) =>
      instalments.map(({ id, number, dueOn, amountMinor }) => ({
        id,
        plan_id: plan.id,
        number,
        due_on: dueOn,
        amount_minor: amountMinor,
      })),
    ),
  );
}
