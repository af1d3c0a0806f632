import { payoutState, slowestOf } from "#server/payments/payout-state.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { fetchPlanIn } from "#server/plans/rows.ts";
import { detailOf } from "#server/plans/view.ts";
import type { PlanHeld } from "./outbound.ts";

type Reader = Pick<
  Tx,
  | "plan"
  | "person"
  | "purchase"
  | "instalment"
  | "payment"
  | "refund"
  | "case"
  | "$queryRaw"
  | "$queryRawUnsafe"
>;

const byId = { id: "asc" } as const;

/** One after the other: a transaction has one connection. */
async function readPlan(tx: Reader, reference: string) {
  const plan = await tx.plan.findUnique({ where: { reference } });
  if (!plan) throw new NotFound();
  const { id: planId, purchaseId, customerId } = plan;
  const ofReference = { select: { reference: true } } as const;
  return {
    plan,
    customer: await tx.person.findUniqueOrThrow({ where: { id: customerId }, ...ofReference }),
    purchase: await tx.purchase.findUniqueOrThrow({
      where: { id: purchaseId },
      include: { merchant: ofReference },
    }),
    instalments: await tx.instalment.findMany({ where: { planId }, orderBy: { number: "asc" } }),
    payments: await tx.payment.findMany({
      where: { planId },
      orderBy: [{ createdAt: "asc" }, byId],
      include: { instalment: { select: { number: true } } },
    }),
    refunds: await tx.refund.findMany({
      where: { purchaseId },
      orderBy: [{ createdAt: "asc" }, byId],
      include: { payouts: true },
    }),
    cases: await tx.case.findMany({
      where: { purchaseId },
      orderBy: [{ openedAt: "asc" }, byId],
    }),
  };
}

/** What we hold of one plan. */
export async function planReport(tx: Reader, reference: string): Promise<PlanHeld> {
  const { plan, customer, purchase, ...rows } = await readPlan(tx, reference);
  const owed = await outstandingOf(tx, [plan.id]);
  const instalments = rows.instalments.map(({ id, number, dueOn, amountMinor }) => ({
    number,
    dueOn: dayOf(dueOn),
    amountMinor: Number(amountMinor),
    outstandingMinor: owed.get(id)?.minor ?? 0,
  }));
  return {
    reference: plan.reference,
    merchant: purchase.merchant.reference,
    customer: customer.reference,
    purchase: purchase.reference,
    kind: plan.kind,
    currency: plan.currency,
    principalMinor: Number(plan.principalMinor),
    interestMinor: Number(plan.interestMinor),
    remainingMinor: instalments.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
    ...(await settlementIn(tx, plan.id)),
    state: stateOf(plan),
    openedAt: plan.openedAt.toISOString(),
    instalments,
    payments: rows.payments.map((payment) => ({
      reference: payment.reference,
      instalment: payment.instalment.number,
      amountMinor: Number(payment.amountMinor),
      interestSavedMinor: payment.settledAt ? Number(payment.savedMinor) : 0,
      method: payment.method,
      state: payment.settledAt ? "settled" : payment.failedAt ? "declined" : "pending",
      failure: payment.failure,
      at: (payment.settledAt ?? payment.failedAt ?? payment.createdAt).toISOString(),
    })),
    refunds: rows.refunds.map((refund) => ({
      reference: refund.reference,
      amountMinor: Number(refund.amountMinor),
      toPlanMinor: Number(refund.toPlanMinor),
      toMethodMinor: Number(refund.amountMinor - refund.toPlanMinor),
      createdAt: refund.createdAt.toISOString(),
      state: slowestOf(refund.payouts.map(payoutState)),
    })),
    cases: rows.cases.map(({ id, kind, amountMinor, end, openedAt, endedAt }) => ({
      id,
      kind,
      amountMinor: Number(amountMinor),
      end,
      openedAt: openedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
  };
}

/** As the customer's own page says it today. */
async function settlementIn(tx: Reader, id: string) {
  const plan = await fetchPlanIn(tx, id);
  const { settlement, saved } = detailOf(plan, dayIn(plan.customer.timeZone));
  return { interestSavedMinor: saved.minor, settlementMinor: settlement?.amount.minor ?? null };
}

export const getPlanReport = (reference: string) => planReport(db, reference);

type Ends = { settledAt: Date | null; cancelledAt: Date | null };

export function stateOf({ settledAt, cancelledAt }: Ends) {
  if (cancelledAt) return "cancelled";
  return settledAt ? "settled" : "running";
}

/** What the ledger says is owed, by instalment. */
export async function outstandingOf(tx: Pick<Tx, "$queryRaw">, planIds: string[]) {
  const rows = await tx.$queryRaw<{ id: string; planId: string; minor: bigint }[]>`
    select instalment.id, instalment.plan_id as "planId",
           coalesce(sum(entry.amount_minor), 0)::bigint as minor
    from instalment left join ledger_entry entry on entry.instalment_id = instalment.id
    where instalment.plan_id = any(${planIds}::uuid[])
    group by instalment.id`;
  return new Map(rows.map(({ id, planId, minor }) => [id, { planId, minor: Number(minor) }]));
}
