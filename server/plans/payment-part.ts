import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { PaymentPart } from "#server/payments/schema.ts";
import { lookOf } from "./look.ts";
import type { Allocation, Payable } from "./paying.ts";
import type { PlanRow } from "./rows.ts";

/** What is owed of each instalment, and what of it is being paid already. */
export const payableOf = ({ instalments, payments }: PlanRow): Payable[] =>
  instalments
    .map(({ id, number, dueOn, outstandingMinor }) => ({
      id,
      number,
      dueOn: dayOf(dueOn),
      outstandingMinor,
      pendingMinor: pendingOf(payments.filter(({ instalmentId }) => instalmentId === id)),
    }))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number - b.number);

export const isPending = ({ settledAt, failedAt }: PlanRow["payments"][number]) =>
  !settledAt && !failedAt;

export const pendingOf = (payments: PlanRow["payments"]) =>
  payments.filter(isPending).reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** @param isCounted what is owed stands already without (a quote) or with (a receipt) what this payment has changed */
export function partOf(
  plan: PlanRow,
  payable: Payable[],
  allocations: Allocation[],
  isCounted: boolean,
): PaymentPart {
  const money = (minor: number) => ({ minor, currency: plan.currency });
  const paidOf = (id: string) =>
    sum(allocations.filter((one) => one.instalmentId === id).map((one) => one.amountMinor));
  const today = dayIn(plan.customer.timeZone);
  const left = payable.map((one) => ({
    ...one,
    leftMinor: one.outstandingMinor - (isCounted ? 0 : one.pendingMinor + paidOf(one.id)),
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
    left: money(sum(left.map(({ leftMinor }) => leftMinor))),
    next: next
      ? { dueOn: next.dueOn, amount: money(next.leftMinor), isOverdue: next.dueOn < today }
      : null,
  };
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
