import { z } from "zod";
import { id } from "#server/platform/zod.ts";

export const planId = z.strictObject({ id });

export const planConversation = z.strictObject({ conversationId: id });

/** Whole minor units (cents, öre) with their ISO currency. */
export type Money = { minor: number; currency: string };

export type PlanKind = "pay_in_30" | "instalments" | "financing";
/** `on_hold`: a return is open. `paused`: the customer cannot pay. `cancelled`: all of it was refunded. */
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
  state: InstalmentState;
  paidAt: string | null;
  method: string | null;
  /** It is still owed, and nothing can be taken from that method. */
  isMethodExpired: boolean;
};

export type PlanSummary = {
  id: string;
  kind: PlanKind;
  state: PlanState;
  merchant: string;
  title: string;
  purchasedAt: string;
  total: Money;
  paid: Money;
  remaining: Money;
  overdue: Money;
  next: InstalmentView | null;
  instalmentCount: number;
  settledEarly: boolean;
};

export type TimelineEntry = {
  at: string;
  kind:
    | "purchased"
    | "plan_opened"
    | "payment_settled"
    | "payment_failed"
    | "return_opened"
    | "return_accepted"
    | "return_declined"
    | "refund_created"
    | "refund_sent"
    | "refund_arrived"
    | "due_date_moved"
    | "hardship_opened"
    | "hardship_ended"
    | "plan_settled"
    | "plan_settled_early"
    | "plan_cancelled";
  amount: Money | null;
  method: string | null;
  instalmentNumber: number | null;
  failure: string | null;
  moved: { from: string; to: string } | null;
};

export type PlanDetail = PlanSummary & {
  principal: Money;
  interest: Money;
  /** Yearly, in hundredths of a percent. */
  rateBps: number;
  settledAt: string | null;
  instalments: InstalmentView[];
  purchase: {
    reference: string;
    merchantWebsite: string;
    items: { title: string; quantity: number; unit: Money }[];
    refunds: RefundView[];
    returns: ReturnView[];
  };
  timeline: TimelineEntry[];
};

export type RefundView = {
  id: string;
  planId: string;
  merchant: string;
  amount: Money;
  toPlan: Money;
  toMethod: Money;
  method: string;
  state: "created" | "sent" | "arrived";
  createdAt: string;
  sentAt: string | null;
  arrivedAt: string | null;
};

export type ReturnView = {
  id: string;
  planId: string;
  merchant: string;
  amount: Money;
  state: "open" | "accepted" | "declined";
  openedAt: string;
  endedAt: string | null;
};

export type PlanOverview = {
  today: string;
  overdue: PlanSummary[];
  next: PlanSummary | null;
  running: PlanSummary[];
  ended: PlanSummary[];
  /** What falls due in each calendar month ("2026-12"), one row a currency; without what is overdue, on hold or paused. */
  months: { month: string; total: Money }[];
};
