import { payoutState, slowestOf } from "#server/payments/payout-state.ts";
import type { PayoutState } from "#server/payments/schema.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { PlanRow } from "./rows.ts";
import type { Money } from "./schema.ts";

type Refund = PlanRow["purchase"]["refunds"][number];
type Payout = Refund["payouts"][number];

export type RefundView = {
  id: string;
  planId: string;
  merchant: string;
  amount: Money;
  toPlan: Money;
  toMethod: Money;
  createdAt: string;
  /** As far as its slowest part. */
  state: PayoutState;
  /** Which payments it made smaller, by how much, and what is left of each now. */
  lowered: { number: number; by: Money; left: Money }[];
  /** What goes back, one for each method that it was paid with. */
  waysBack: WayBack[];
};

export type WayBack = {
  method: string;
  amount: Money;
  /** As how many amounts the bank shows it: one for each payment that it was. */
  count: number;
  state: PayoutState;
  sentAt: string | null;
  arrivedAt: string | null;
  failedAt: string | null;
  /** By then banks usually show it; null before it was sent. */
  expectedOn: string | null;
  /** By which the bank finds it. */
  references: string[];
  /** As the bank shows it, the newest payment first. */
  parts: { amount: Money; reference: string | null }[];
  /** The method could not take it, and staff have sent it another way. */
  isByHand: boolean;
};

/** Ten working days, which is what card networks tell customers to wait. */
const BANK_DAYS = 14;

export function refundView(plan: PlanRow, refund: Refund): RefundView {
  const money = (minor: number) => ({ minor, currency: plan.currency });
  const ways = Object.values(Object.groupBy(refund.payouts, ({ method }) => method));
  return {
    id: refund.id,
    planId: plan.id,
    merchant: plan.purchase.merchant.name,
    amount: money(refund.amountMinor),
    toPlan: money(refund.toPlanMinor),
    toMethod: money(refund.amountMinor - refund.toPlanMinor),
    createdAt: refund.createdAt.toISOString(),
    state: slowestOf(refund.payouts.map(payoutState)),
    lowered: refund.lowered.flatMap(({ instalmentId, minor }) => {
      const instalment = plan.instalments.find(({ id }) => id === instalmentId);
      if (!instalment) return [];
      const { number, outstandingMinor } = instalment;
      return [{ number, by: money(minor), left: money(outstandingMinor) }];
    }),
    waysBack: ways.flatMap((payouts) => (payouts ? [wayBack(plan, payouts)] : [])),
  };
}

function wayBack({ currency, customer }: PlanRow, payouts: Payout[]): WayBack {
  const sentAt = latestOf(payouts, "sentAt");
  const minor = payouts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    method: payouts[0]?.method ?? "",
    amount: { minor, currency },
    count: payouts.length,
    state: slowestOf(payouts.map(payoutState)),
    sentAt: sentAt?.toISOString() ?? null,
    arrivedAt: latestOf(payouts, "arrivedAt")?.toISOString() ?? null,
    failedAt: payouts.find(({ failedAt }) => failedAt)?.failedAt?.toISOString() ?? null,
    expectedOn: sentAt && addDays(dayIn(customer.timeZone, sentAt), BANK_DAYS),
    parts: payouts.map(({ amountMinor, reference }) => ({
      amount: { minor: amountMinor, currency },
      reference,
    })),
    references: payouts.flatMap(({ reference }) => reference ?? []),
    isByHand: payouts.some(({ isByHand }) => isByHand),
  };
}

/** What is to go back and cannot go the way it came. */
export function strandedOf({ purchase, currency }: PlanRow): Money | null {
  const failed = purchase.refunds
    .flatMap(({ payouts }) => payouts)
    .filter((payout) => payoutState(payout) === "failed");
  const minor = failed.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return minor > 0 ? { minor, currency } : null;
}

/** Null while one of them has none: only then all of it is there. */
function latestOf(payouts: Payout[], time: "sentAt" | "arrivedAt") {
  const times = payouts.map((payout) => payout[time]).filter((at) => at !== null);
  if (times.length < payouts.length) return null;
  return times.toSorted((a, b) => +a - +b).at(-1) ?? null;
}
