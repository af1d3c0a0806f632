import { dayOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Happening } from "#server/platform/happening.ts";
import { erased, ofProfile, ofSpending } from "./customer-events.ts";
import type { NewEvent, Of } from "./event.ts";
import { ofTheme } from "./theme-events.ts";

/** What the company is told of it: its own references beside our ids, and no words of anybody. */
export function eventsOf(tx: Tx, happening: Happening): Promise<NewEvent[]> {
  switch (happening.kind) {
    case "booked":
      return booked(tx, happening);
    case "declined":
      return declined(tx, happening.paymentIds);
    case "moved":
      return moved(tx, happening);
    case "case":
      return ofCase(tx, happening);
    case "hardship":
      return ofHardship(tx, happening);
    case "erased":
      return Promise.resolve(erased(happening));
    case "spending":
      return ofSpending(tx, happening);
    case "profile":
      return ofProfile(tx, happening);
    case "theme":
      return ofTheme(tx, happening);
  }
}

async function booked(tx: Tx, { planId, paymentId, refundId }: Of<"booked">): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  if (paymentId) {
    const data = await paymentData(tx, paymentId);
    events.push({ kind: "payment.settled", data });
  }
  if (refundId) events.push({ kind: "refund.created", data: await refundData(tx, refundId) });
  if (events.length > 0 && (await isNothingOwed(tx, planId))) {
    events.push({ kind: "plan.settled", data: await planData(tx, planId) });
  }
  return events;
}

const declined = (tx: Tx, ids: string[]): Promise<NewEvent[]> =>
  inTurn(ids, async (id) => ({ kind: "payment.declined", data: await paymentData(tx, id) }));

async function moved(tx: Tx, { cause, dates }: Of<"moved">): Promise<NewEvent[]> {
  const rows = await tx.instalment.findMany({
    where: { id: { in: dates.map(({ id }) => id) } },
    select: { id: true, number: true, planId: true },
    orderBy: { number: "asc" },
  });
  const planIds = [...new Set(rows.map(({ planId }) => planId))].toSorted();
  return inTurn(planIds, async (planId) => {
    const ofPlan = rows.filter((row) => row.planId === planId);
    const changes = ofPlan.flatMap(({ id, number: instalment }) =>
      dates
        .filter((date) => date.id === id)
        .map(({ fromOn, toOn }) => ({ instalment, fromOn, toOn })),
    );
    return { kind: "plan.moved", data: { ...(await planData(tx, planId)), cause, changes } };
  });
}

async function ofCase(tx: Tx, { caseId, step }: Of<"case">): Promise<NewEvent[]> {
  const isOpened = step === "opened" || step === "reopened";
  const isEnded = ["accepted", "declined", "withdrawn", "lapsed"].includes(step);
  if (!isOpened && !isEnded) return [];
  const row = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    include: { purchase: { select: { plan: { select: { id: true } } } } },
  });
  const plan = row.purchase.plan ? await planData(tx, row.purchase.plan.id) : {};
  const { kind, dueOn, turn } = row;
  const about = { ...plan, caseId, case: kind, amountMinor: Number(row.amountMinor) };
  return isOpened
    ? [{ kind: "case.opened", data: { ...about, turn, dueOn: dayOf(dueOn) } }]
    : [{ kind: "case.decided", data: { ...about, end: step } }];
}

const HARDSHIP = {
  asked: "hardship.asked",
  agreed: "hardship.agreed",
  declined: "hardship.ended",
  withdrawn: "hardship.ended",
  nothing_owed: "hardship.ended",
} as const;

/** Why somebody cannot pay is theirs: what it means for their plans is told, and nothing else. */
async function ofHardship(tx: Tx, { requestId, step }: Of<"hardship">): Promise<NewEvent[]> {
  const kind = Object.entries(HARDSHIP).find(([name]) => name === step)?.[1];
  if (!kind) return [];
  const row = await tx.hardshipRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      relief: true,
      customer: { select: { reference: true } },
      pauses: { select: { planId: true } },
    },
  });
  const plans = await inTurn(row.pauses, ({ planId }) => planData(tx, planId));
  return [
    { kind, data: { requestId, customer: row.customer.reference, relief: row.relief, plans } },
  ];
}

async function planData(tx: Tx, planId: string) {
  const { reference, currency, customer, purchase } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      reference: true,
      currency: true,
      customer: { select: { reference: true } },
      purchase: { select: { reference: true, merchant: { select: { reference: true } } } },
    },
  });
  return {
    planId,
    plan: reference,
    customer: customer.reference,
    merchant: purchase.merchant.reference,
    purchase: purchase.reference,
    currency,
  };
}

async function paymentData(tx: Tx, id: string) {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id },
    include: { instalment: { select: { number: true } } },
  });
  const { planId, reference, amountMinor, savedMinor, method, failure } = payment;
  const { settledAt, failedAt, createdAt } = payment;
  return {
    ...(await planData(tx, planId)),
    paymentId: id,
    payment: reference,
    instalment: payment.instalment.number,
    amountMinor: Number(amountMinor),
    interestSavedMinor: settledAt ? Number(savedMinor) : 0,
    method,
    failure,
    at: (settledAt ?? failedAt ?? createdAt).toISOString(),
  };
}

async function refundData(tx: Tx, id: string) {
  const refund = await tx.refund.findUniqueOrThrow({
    where: { id },
    include: { purchase: { select: { plan: { select: { id: true } } } } },
  });
  const { reference, amountMinor, toPlanMinor, createdAt, caseId } = refund;
  const plan = refund.purchase.plan ? await planData(tx, refund.purchase.plan.id) : {};
  return {
    ...plan,
    refundId: id,
    refund: reference,
    caseId,
    amountMinor: Number(amountMinor),
    toPlanMinor: Number(toPlanMinor),
    at: createdAt.toISOString(),
  };
}

async function isNothingOwed(tx: Tx, planId: string) {
  const [owed] = await tx.$queryRaw<{ minor: bigint }[]>`
    select coalesce(sum(entry.amount_minor), 0)::bigint as minor
    from ledger_entry entry join instalment on instalment.id = entry.instalment_id
    where instalment.plan_id = ${planId}::uuid`;
  return owed?.minor === 0n;
}

/** One statement after the other: a transaction has one connection. */
async function inTurn<From, To>(list: From[], make: (one: From) => Promise<To>) {
  const made: To[] = [];
  for (const one of list) made.push(await make(one));
  return made;
}
