import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { PaymentPart } from "#server/payments/schema.ts";
import { lookOf } from "./look.ts";
import type { Payable } from "./paying.ts";
import type { PlanRow } from "./rows.ts";
import type { SavingAllocation, Settlement } from "./settling.ts";

/** What is owed of each instalment, and what of it is being paid already. */
export const payableOf = ({ instalments, payments }: PlanRow): Payable[] =>
  instalments
    .map(({ id, number, dueOn, outstandingMinor }) => ({
      id,
      number,
      dueOn: dayOf(dueOn),
      outstandingMinor,
      pendingMinor: boundOf(payments.filter(({ instalmentId }) => instalmentId === id)),
    }))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number - b.number);

export const isPending = ({ settledAt, failedAt }: PlanRow["payments"][number]) =>
  !settledAt && !failedAt;

export const pendingOf = (payments: PlanRow["payments"]) =>
  sum(payments.filter(isPending).map(({ amountMinor }) => amountMinor));

/** What of it nobody has to pay any more once that arrives: the money, and the interest that falls away with it. */
export const boundOf = (payments: PlanRow["payments"]) =>
  pendingOf(payments) + sum(payments.filter(isPending).map(({ savedMinor }) => savedMinor));

/**
 * @param isCounted what is owed stands already without (a quote) or with (a receipt) what this payment has changed
 * @param settlement in a quote: what the sum is made of, where it settles the plan early
 */
export function partOf(
  plan: PlanRow,
  payable: Payable[],
  allocations: SavingAllocation[],
  isCounted: boolean,
  settlement: Settlement | null = null,
): PaymentPart {
  const money = (minor: number) => ({ minor, currency: plan.currency });
  const paidOf = (id: string) =>
    sum(allocations.filter((one) => one.instalmentId === id).map((one) => one.amountMinor));
  const coveredOf = (id: string) =>
    sum(allocations.filter((one) => one.instalmentId === id).map(coveredBy));
  const savedMinor = sum(allocations.map((one) => one.savedMinor));
  const today = dayIn(plan.customer.timeZone);
  const left = payable.map((one) => ({
    ...one,
    leftMinor: one.outstandingMinor - (isCounted ? 0 : one.pendingMinor + coveredOf(one.id)),
  }));
  const next = left.find(({ leftMinor }) => leftMinor > 0);
  return {
    planId: plan.id,
    merchant: plan.purchase.merchant.name,
    look: lookOf(plan),
    title: plan.purchase.items.map(({ title }) => title).join(", "),
    amount: money(sum(allocations.map(({ amountMinor }) => amountMinor))),
    instalments: left
      .filter(({ id }) => paidOf(id) > 0)
      .map(({ id, number, dueOn, leftMinor }) => ({
        number,
        dueOn,
        amount: money(paidOf(id)),
        isWhole: leftMinor === 0,
      })),
    saved: savedMinor > 0 ? money(savedMinor) : null,
    madeOf: settlement && {
      principal: money(settlement.principalMinor),
      interest: money(settlement.interestMinor),
    },
    left: money(sum(left.map(({ leftMinor }) => leftMinor))),
    next: next
      ? { dueOn: next.dueOn, amount: money(next.leftMinor), isOverdue: next.dueOn < today }
      : null,
  };
}

const coveredBy = ({ amountMinor, savedMinor }: SavingAllocation) => amountMinor + savedMinor;

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
