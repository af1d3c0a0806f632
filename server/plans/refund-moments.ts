import type { PlanRow } from "./rows.ts";
import type { Moment } from "./timeline.ts";

/** What only lowered the plan is not sent anywhere, so nothing travels and nothing arrives. */
export function ofRefund(row: PlanRow["purchase"]["refunds"][number]): Moment[] {
  const created = { at: row.createdAt, kind: "refund_created", minor: row.amountMinor } as const;
  return [created, ...row.payouts.flatMap(ofPayout)];
}

type Payout = PlanRow["purchase"]["refunds"][number]["payouts"][number];

function ofPayout({
  amountMinor,
  method,
  sentAt,
  arrivedAt,
  failedAt,
  isByHand,
}: Payout): Moment[] {
  const about = { minor: amountMinor, method: isByHand ? null : method };
  return [
    ...(failedAt
      ? [{ at: failedAt, kind: "refund_failed", minor: amountMinor, method } as const]
      : []),
    ...(sentAt ? [{ at: sentAt, kind: "refund_sent", ...about } as const] : []),
    ...(arrivedAt ? [{ at: arrivedAt, kind: "refund_arrived", ...about } as const] : []),
  ];
}
