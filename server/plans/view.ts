import { isExpired } from "#server/payments/method-rules.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { takingIn } from "./autopay/facts.ts";
import { isSettledEarly } from "./early.ts";
import { hasOpenCase, isInHardship, moveAnswer } from "./movable.ts";
import { lookOf } from "./look.ts";
import { boundOf, isPending, pendingOf } from "./payment-part.ts";
import type { PlanRow } from "./rows.ts";
import type { InstalmentView, Money, PlanDetail, PlanSummary } from "./schema.ts";
import { refundView, strandedOf } from "./refund-view.ts";
import { caseSummary, reportAnswer } from "./reportable.ts";
import { instalmentState, isOwed, planState, type PlanFacts } from "./plan-status.ts";
import { shipmentOf } from "./shipment.ts";
import { effectiveRateOf, savedOf } from "./settlement.ts";
import { settlementView, settlingOf } from "./settlement-view.ts";
import { timelineOf } from "./timeline.ts";

type Payment = PlanRow["payments"][number];

/** @param today the calendar day where the customer lives */
export function summaryOf(plan: PlanRow, today: string): PlanSummary {
  return summarise(plan, instalmentsOf(plan, today), today);
}

export function detailOf(plan: PlanRow, today: string): PlanDetail {
  const { purchase, currency } = plan;
  const instalments = instalmentsOf(plan, today);
  const money = inCurrency(currency);
  return {
    ...summarise(plan, instalments, today),
    principal: money(plan.principalMinor),
    interest: money(plan.interestMinor),
    rateBps: plan.rateBps,
    effectiveRateBps: effectiveRateOf(plan),
    saved: money(savedOf(plan)),
    settledAt: plan.settledAt?.toISOString() ?? null,
    instalments,
    report: reportAnswer(plan, today),
    purchase: {
      reference: purchase.reference,
      merchantWebsite: purchase.merchant.website,
      items: purchase.items.map(({ title, quantity, unitMinor }) => ({
        title,
        quantity,
        unit: money(unitMinor),
      })),
      refunds: purchase.refunds.map((refund) => refundView(plan, refund)),
      cases: purchase.cases.map((row) => caseSummary(plan, row, today)),
      shipment: shipmentOf(purchase.shipmentNews),
    },
    timeline: timelineOf(plan),
  };
}

function summarise(plan: PlanRow, instalments: InstalmentView[], today: string): PlanSummary {
  const money = inCurrency(plan.currency);
  const owed = instalments.filter(isOwed);
  const overdue = owed.filter(({ state }) => state === "overdue");
  const states = instalments.map(({ state }) => state);
  return {
    id: plan.id,
    kind: plan.kind,
    state: planState(factsOf(plan), states),
    merchant: plan.purchase.merchant.name,
    look: lookOf(plan),
    title: plan.purchase.items.map(({ title }) => title).join(", "),
    purchasedAt: plan.purchase.purchasedAt.toISOString(),
    total: money(plan.principalMinor + plan.interestMinor),
    paid: money(sum(plan.payments.filter(isSettled).map(({ amountMinor }) => amountMinor))),
    remaining: money(sum(owed.map(({ outstanding }) => outstanding.minor))),
    overdue: money(sum(overdue.map(({ outstanding }) => outstanding.minor))),
    pending: money(pendingOf(plan.payments)),
    pendingCharge: pendingChargeOf(plan),
    next: owed[0] ?? null,
    instalmentCount: instalments.length,
    autopay: {
      isOn: plan.autopay,
      methodId: plan.method?.id ?? null,
      method: plan.method?.label ?? null,
    },
    settledEarly: isSettledEarly(plan),
    settlement: settlementView(plan, today),
    settling: settlingOf(plan),
    question: questionOf(plan),
    stranded: strandedOf(plan),
    pause: pauseOf(plan),
  };
}

export function instalmentsOf(plan: PlanRow, today: string): InstalmentView[] {
  const money = inCurrency(plan.currency);
  // Who paid once with another card has not changed what is charged on the due day.
  const usual = (plan.payments.findLast(isUsual) ?? plan.payments.at(-1))?.method;
  return plan.instalments.map((instalment) => {
    const tries = plan.payments.filter(({ instalmentId }) => instalmentId === instalment.id);
    const settled = tries.filter(isSettled);
    const amount = money(instalment.amountMinor - savedOf({ payments: tries }));
    const outstanding = money(instalment.outstandingMinor);
    const dueOn = dayOf(instalment.dueOn);
    const facts = {
      dueOn,
      amountMinor: amount.minor,
      outstandingMinor: outstanding.minor,
      paidMinor: sum(settled.map(({ amountMinor }) => amountMinor)),
    };
    const state = instalmentState(facts, factsOf(plan), today);
    const paidAt = state === "paid" ? settled.at(-1)?.settledAt : null;
    const firstDay = dayOf(instalment.extensions[0]?.fromOn ?? instalment.dueOn);
    const last = isOwed({ state }) ? tries.findLast(isUsual) : tries.at(-1);
    const chosen = isOwed({ state }) ? plan.method?.label : undefined;
    const method = chosen ?? last?.method ?? usual ?? null;
    return {
      id: instalment.id,
      number: instalment.number,
      dueOn,
      movedFrom: firstDay === dueOn ? null : firstDay,
      amount,
      outstanding,
      pending: money(boundOf(tries)),
      state,
      paidAt: paidAt?.toISOString() ?? null,
      method,
      isMethodExpired: isOwed({ state }) && hasExpired(plan, method, today),
      taking: isOwed({ state }) ? takingIn(plan, instalment, today) : null,
      move: isOwed({ state }) ? moveAnswer(plan, instalment, today) : null,
    };
  });
}

/** A card that was renewed under the same number is there twice, and one of them is good. */
function hasExpired({ method: chosen, customer }: PlanRow, method: string | null, today: string) {
  if (chosen) return isExpired(chosen, today);
  const known = customer.methods.filter(({ label }) => label === method);
  return known.length > 0 && known.every((one) => isExpired(one, today));
}

const factsOf = (plan: PlanRow): PlanFacts => ({
  settledAt: plan.settledAt,
  cancelledAt: plan.cancelledAt,
  hasOpenCase: hasOpenCase(plan),
  isInHardship: isInHardship(plan),
});

function pendingChargeOf({ payments }: PlanRow): PlanSummary["pendingCharge"] {
  const pending = payments.findLast((one) => isPending(one) && one.chargeId);
  if (!pending?.chargeId) return null;
  return { id: pending.chargeId, method: pending.method, asksForProof: pending.asksForProof };
}

function questionOf({ purchase }: PlanRow): PlanSummary["question"] {
  const asked = purchase.cases.find(({ end, turn }) => end === null && turn === "customer");
  return asked ? { caseId: asked.id, dueOn: dayOf(asked.dueOn) } : null;
}

function pauseOf({ hardships }: PlanRow): PlanSummary["pause"] {
  const open = hardships.find(({ endedAt }) => endedAt === null);
  return open ? { requestId: open.requestId } : null;
}

/** Not confirmed by hand, with whatever was at hand then. */
const isUsual = ({ chargeId, isAutomatic }: Payment) => !chargeId || isAutomatic;

const isSettled = ({ settledAt }: Payment) => settledAt !== null;

/** An amount in the database fits a safe integer: a trillion minor units is far below 2^53. */
const inCurrency =
  (currency: string) =>
  (minor: number): Money => ({ minor, currency });

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
