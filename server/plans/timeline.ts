import { dayOf } from "#server/platform/calendar.ts";
import type { MoveCause, Relief, ShipmentState } from "#server/platform/prisma/enums.ts";
import { isSettledEarly } from "./early.ts";
import type { PlanRow } from "./rows.ts";
import { savedOf } from "./settlement.ts";
import type { CaseKind, Money } from "./schema.ts";
import { ofRefund } from "./refund-moments.ts";
import { inOrder, STAGES, type ShipmentNews } from "./shipment.ts";

export type TimelineEntry = {
  at: string;
  kind:
    | "purchased"
    | "plan_opened"
    | "payment_settled"
    | "payment_failed"
    | "case_opened"
    | "case_reopened"
    | "case_accepted"
    | "case_declined"
    | "case_withdrawn"
    | "case_lapsed"
    | "refund_created"
    | "refund_sent"
    | "refund_failed"
    | "refund_arrived"
    | "due_date_moved"
    | `shipment_${ShipmentState}`
    | "reminded_before"
    | "reminded_missed"
    | "hardship_opened"
    | "hardship_ended"
    | "plan_settled"
    | "plan_settled_early"
    | "plan_cancelled";
  /** Of a plan that was settled: the interest that was not charged. */
  amount: Money | null;
  method: string | null;
  instalmentNumber: number | null;
  failure: string | null;
  moved: { from: string; to: string } | null;
  caseKind: CaseKind | null;
  /** Who brings it, and under which number they know it. */
  carrier: string | null;
  trackingNumber: string | null;
  /** What was agreed on when a pause ended. */
  relief: Relief | null;
};

export type Moment = { at: Date; kind: TimelineEntry["kind"] } & Partial<
  Omit<TimelineEntry, "at" | "kind" | "amount"> & { minor: number }
>;

export function timelineOf(plan: PlanRow): TimelineEntry[] {
  const moments = [
    ...ofPlan(plan),
    ...inOrder(plan.purchase.shipmentNews).map(ofShipment),
    ...plan.instalments.flatMap(ofInstalment),
    ...plan.instalments.flatMap(remindedOf),
    ...plan.hardships.flatMap(ofHardship),
    ...plan.payments.flatMap((payment) => ofPayment(plan, payment)),
    ...plan.purchase.cases.flatMap(ofCase),
    ...plan.purchase.refunds.flatMap(ofRefund),
  ];
  return moments
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))
    .toReversed()
    .map((moment) => entryOf(moment, plan.currency));
}

function ofPlan(plan: PlanRow): Moment[] {
  const { purchase, openedAt, settledAt, cancelledAt, principalMinor } = plan;
  const settled: Moment["kind"] = isSettledEarly(plan) ? "plan_settled_early" : "plan_settled";
  const saved = savedOf(plan);
  return [
    { at: purchase.purchasedAt, kind: "purchased", minor: purchase.totalMinor },
    { at: openedAt, kind: "plan_opened", minor: principalMinor },
    ...(settledAt ? [{ at: settledAt, kind: settled, ...(saved > 0 && { minor: saved }) }] : []),
    ...(cancelledAt ? [{ at: cancelledAt, kind: "plan_cancelled" } as const] : []),
  ];
}

const ofShipment = ({ state, ...news }: ShipmentNews): Moment => ({
  kind: `shipment_${state}`,
  ...news,
});

const ofInstalment = ({ number, extensions }: PlanRow["instalments"][number]): Moment[] =>
  extensions.filter(isOwnEvent).map(({ agreedAt, fromOn, toOn }) => ({
    at: agreedAt,
    kind: "due_date_moved",
    instalmentNumber: number,
    moved: { from: dayOf(fromOn), to: dayOf(toOn) },
  }));

const remindedOf = ({ number, reminders }: PlanRow["instalments"][number]): Moment[] =>
  reminders.map(({ kind, sentAt }) => ({
    at: sentAt,
    kind: `reminded_${kind}`,
    instalmentNumber: number,
  }));

/** The end of a pause says for all payments together that they have new dates. */
const isOwnEvent = ({ cause }: { cause: MoveCause }) => cause !== "hardship";

const ofHardship = ({ openedAt, endedAt, relief }: PlanRow["hardships"][number]): Moment[] => [
  { at: openedAt, kind: "hardship_opened" },
  ...(endedAt ? [{ at: endedAt, kind: "hardship_ended", relief } as const] : []),
];

function ofPayment(plan: PlanRow, payment: PlanRow["payments"][number]): Moment[] {
  const instalment = plan.instalments.find(({ id }) => id === payment.instalmentId);
  const about = {
    minor: payment.amountMinor,
    method: payment.method,
    instalmentNumber: instalment?.number ?? null,
  };
  if (payment.settledAt) return [{ at: payment.settledAt, kind: "payment_settled", ...about }];
  if (!payment.failedAt) return [];
  return [{ at: payment.failedAt, kind: "payment_failed", failure: payment.failure, ...about }];
}

const CASE_STEPS = {
  opened: "case_opened",
  reopened: "case_reopened",
  accepted: "case_accepted",
  declined: "case_declined",
  withdrawn: "case_withdrawn",
  lapsed: "case_lapsed",
} as const;

const ofCase = (row: PlanRow["purchase"]["cases"][number]): Moment[] =>
  row.changes.flatMap(({ step, at }) =>
    step in CASE_STEPS
      ? [
          {
            at,
            kind: CASE_STEPS[step as keyof typeof CASE_STEPS],
            minor: row.amountMinor,
            caseKind: row.kind,
          },
        ]
      : [],
  );

/** Of things in the same instant the cause comes before its effect. */
const ORDER: TimelineEntry["kind"][] = [
  "purchased",
  "plan_opened",
  ...STAGES.map((state) => `shipment_${state}` as const),
  "hardship_opened",
  "hardship_ended",
  "due_date_moved",
  "payment_failed",
  "payment_settled",
  "case_opened",
  "case_reopened",
  "case_withdrawn",
  "case_lapsed",
  "case_declined",
  "case_accepted",
  "refund_created",
  "refund_failed",
  "refund_sent",
  "refund_arrived",
  "plan_settled",
  "plan_settled_early",
  "plan_cancelled",
];
const rank = ({ kind }: Moment) => ORDER.indexOf(kind);

const entryOf = ({ at, kind, minor, ...about }: Moment, currency: string): TimelineEntry => ({
  at: at.toISOString(),
  kind,
  amount: minor === undefined ? null : { minor, currency },
  method: about.method ?? null,
  instalmentNumber: about.instalmentNumber ?? null,
  failure: about.failure ?? null,
  moved: about.moved ?? null,
  caseKind: about.caseKind ?? null,
  carrier: about.carrier ?? null,
  trackingNumber: about.trackingNumber ?? null,
  relief: about.relief ?? null,
});
