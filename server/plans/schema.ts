import { z } from "zod";
import type { Taking } from "./autopay/taking.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { RefundView } from "./refund-view.ts";
import type { ReportAnswer } from "./reportable.ts";
import type { PurchaseLook } from "#server/files/schema.ts";
import type { ShipmentView } from "./shipment.ts";
import type { SettlementView } from "./settlement-view.ts";
import type { TimelineEntry } from "./timeline.ts";
import type { Stay } from "./pay-day.ts";
import { day, id } from "#server/platform/zod.ts";

export const planId = z.strictObject({ id });

export const planConversation = z.strictObject({ conversationId: id });

/** `fromOn`: the day that was shown as the due date; whoever has moved it meanwhile has moved it first. */
export const newDueDate = z.strictObject({ instalmentId: id, fromOn: day, toOn: day });

export const newDueDateFor = newDueDate.extend({ conversationId: id });

/** What the assistant's card says; only the day can be another. */
export const moveConfirmation = z.strictObject({
  conversationId: id,
  seq: z.int().min(1),
  toOn: day,
});

/** What the assistant's card says; only the card that is charged can be another. */
export const autopayConfirmation = z.strictObject({
  conversationId: id,
  seq: z.int().min(1),
  methodId: id.nullable(),
});

/** 31 is the last day of each month; null puts every plan back on its own days. */
const payDay = z.int().min(1).max(31).nullable();
export const wantedPayDay = z.strictObject({ payDay });

/** `dates`: every one that changes, as the preview has shown it. */
export const newPayDay = wantedPayDay.extend({
  dates: z.array(z.strictObject({ id, fromOn: day, toOn: day })).max(2000),
});

/** What is owed of one plan; `stays`: why its date is left alone. */
export type PlanDates = {
  planId: string;
  merchant: string;
  dates: {
    id: string;
    amount: Money;
    fromOn: string;
    toOn: string;
    stays: Exclude<Stay, "with_purchase"> | null;
  }[];
};
export type PayDayPreview = { plans: PlanDates[] };

/** What has come of it. */
export type MovedView = {
  planId: string;
  merchant: string;
  title: string;
  number: number;
  of: number;
  amount: Money;
  fromOn: string;
  toOn: string;
};

/** `methodId`: of a plan that is paid by hand it is what is offered first. */
export const newAutopay = z
  .strictObject({ planId: id, methodId: id.nullable(), isOn: z.boolean() })
  .refine(({ methodId, isOn }) => methodId !== null || !isOn);

export const newAutopayFor = newAutopay.safeExtend({ conversationId: id });

/** Whole minor units (cents, öre) with their ISO currency. */
export type Money = { minor: number; currency: string };

export type PlanKind = "pay_in_30" | "instalments" | "financing";
/** `on_hold`: a case is open. `paused`: the customer cannot pay. `cancelled`: all of it was refunded. */
export type PlanState =
  "on_track" | "due_soon" | "overdue" | "on_hold" | "paused" | "settled" | "cancelled";
/** `reduced`: a refund paid what was left of it. `paused`: owed, of a plan in a payment pause. */
export type InstalmentState =
  "paid" | "reduced" | "overdue" | "due_soon" | "upcoming" | "on_hold" | "paused" | "cancelled";

/** Calendar dates are "2026-11-23"; instants are ISO 8601 in UTC. */
export type InstalmentView = {
  id: string;
  number: number;
  dueOn: string;
  /** The day agreed on first, when it was moved since. */
  movedFrom: string | null;
  amount: Money;
  outstanding: Money;
  /** Of what is outstanding: confirmed, and the bank has not said yet; with the interest that falls away with it. */
  pending: Money;
  state: InstalmentState;
  paidAt: string | null;
  method: string | null;
  /** It is still owed, and nothing can be taken from that method. */
  isMethodExpired: boolean;
  /** When it is taken by itself, or why it is not; null when nothing of it can be. */
  taking: Taking | null;
  /** Where its due date can be moved to, or why it cannot; null when nothing of it is owed. */
  move: MoveAnswer | null;
};

/** Both days are included; `isLast`: once more it cannot be moved. `reason` is a key of the texts of refusals. */
export type MoveAnswer =
  | { from: string; to: string; isLast: boolean }
  | { reason: string; values?: Record<string, number> };

export type PlanSummary = {
  id: string;
  kind: PlanKind;
  state: PlanState;
  merchant: string;
  look: PurchaseLook;
  title: string;
  purchasedAt: string;
  total: Money;
  paid: Money;
  remaining: Money;
  overdue: Money;
  pending: Money;
  /** The newest charge that is on its way: where it stands, and whether its customer has to show their bank that it is them. */
  pendingCharge: { id: string; method: string; asksForProof: boolean } | null;
  next: InstalmentView | null;
  instalmentCount: number;
  /** What it is paid with on its days; `isOn`: taken from there by itself. */
  autopay: { isOn: boolean; methodId: string | null; method: string | null };
  settledEarly: boolean;
  /** What pays all of it today, where that is less than what is owed. */
  settlement: SettlementView | null;
  /** What is on its way settles the plan, and so much falls away with it. */
  settling: Money | null;
  /** An open case waits for its customer's answer until that day. */
  question: { caseId: string; dueOn: string } | null;
  /** Money of a refund that no card takes: staff need to know where it can go. */
  stranded: Money | null;
  /** Its customer cannot pay, and a person is looking for a way. */
  pause: { requestId: string } | null;
};

export type PlanDetail = PlanSummary & {
  principal: Money;
  interest: Money;
  /** Yearly, in hundredths of a percent. */
  rateBps: number;
  /** What it costs a year with all its dates, as the EU's directive says it; null where no rate does. */
  effectiveRateBps: number | null;
  /** Interest that was not charged, since the plan was paid early. */
  saved: Money;
  settledAt: string | null;
  instalments: InstalmentView[];
  report: ReportAnswer;
  purchase: {
    reference: string;
    merchantWebsite: string;
    items: { title: string; quantity: number; unit: Money }[];
    refunds: RefundView[];
    cases: CaseSummary[];
    shipment: ShipmentView | null;
  };
  timeline: TimelineEntry[];
};

export type { CaseState, CaseSummary } from "./case-summary.ts";

export const CASE_KINDS = [
  "sent_back",
  "not_arrived",
  "faulty",
  "wrong_item",
  "order_cancelled",
  "charged_twice",
  "not_mine",
] as const;
/** What is wrong with a purchase; `sent_back`: its customer has returned it; `not_mine`: somebody else has bought it. */
export type CaseKind = (typeof CASE_KINDS)[number];

export type PlanOverview = {
  today: string;
  overdue: PlanSummary[];
  next: PlanSummary | null;
  running: PlanSummary[];
  ended: PlanSummary[];
  /** What falls due in each calendar month ("2026-12"), one row a currency; without what is overdue, on hold or paused. */
  months: { month: string; total: Money }[];
};
