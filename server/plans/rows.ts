import { pool } from "#server/platform/db.ts";
import type { PlanKind } from "#server/platform/prisma/enums.ts";
import { plansSql } from "./rows-sql.ts";

type Instalment = {
  id: string;
  number: number;
  dueOn: Date;
  amountMinor: number;
  outstandingMinor: number;
  extensions: { fromOn: Date; toOn: Date; agreedAt: Date }[];
};

type Payment = {
  instalmentId: string;
  amountMinor: number;
  method: string;
  createdAt: Date;
  settledAt: Date | null;
  failedAt: Date | null;
  failure: string | null;
};

type Refund = {
  id: string;
  amountMinor: number;
  toPlanMinor: number;
  method: string;
  createdAt: Date;
  sentAt: Date | null;
  arrivedAt: Date | null;
};

type Return = {
  id: string;
  amountMinor: number;
  openedAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
};

export type PlanRow = {
  id: string;
  customerId: string;
  kind: PlanKind;
  currency: string;
  principalMinor: number;
  interestMinor: number;
  rateBps: number;
  openedAt: Date;
  settledAt: Date | null;
  cancelledAt: Date | null;
  customer: { timeZone: string; methods: { label: string; expiresOn: Date | null }[] };
  instalments: Instalment[];
  hardships: { openedAt: Date; endedAt: Date | null }[];
  payments: Payment[];
  purchase: {
    reference: string;
    purchasedAt: Date;
    totalMinor: number;
    merchant: { name: string; website: string };
    items: { title: string; quantity: number; unitMinor: number }[];
    refunds: Refund[];
    returns: Return[];
  };
};

const ofCustomer = {
  name: "plans-of-customer",
  text: plansSql("plan.customer_id = $1"),
};
const byId = {
  name: "plan-by-id",
  text: plansSql("plan.id = $1 and ($2::uuid is null or plan.customer_id = $2)"),
};

export const fetchPlansOf = (customerId: string) => fetchPlans(ofCustomer, [customerId]);

/** @param customerId whose it must be, if it may not be anybody's */
export async function fetchPlan(id: string, { customerId = null }: { customerId?: string | null }) {
  const [plan] = await fetchPlans(byId, [id, customerId]);
  return plan;
}

async function fetchPlans(statement: typeof ofCustomer, values: (string | null)[]) {
  const { rows } = await pool.query<{ plan: unknown }>({ ...statement, values });
  // As the statement writes it, which a test holds against Prisma's own reading.
  return rows.map(({ plan }) => withDates(plan) as PlanRow);
}

/** JSON knows no dates; by their names all that end in At and On are some. */
function withDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDates);
  if (value === null || typeof value !== "object") return value;
  const dated: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    const isDate = typeof part === "string" && /(?:At|On)$/.test(name);
    dated[name] = isDate ? new Date(part) : withDates(part);
  }
  return dated;
}
