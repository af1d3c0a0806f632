import type { PassageFact } from "#server/articles/schema.ts";

/** What every model sees. It copies `text`, which is in the customer's language, and never formats a number itself. */
export type MoneyFact = { minor: number; currency: string; text: string };
/** `on` is a calendar date, "2026-11-23"; `text` is how the customer reads it. */
export type DayFact = { on: string; text: string };

export type PaymentFact = {
  planId: string;
  merchant: string;
  title: string;
  number: number;
  of: number;
  amount: MoneyFact;
  due: DayFact;
  /** The due date agreed on first, when it was moved since. */
  movedFrom: DayFact | null;
  /** `on_hold`: a return is open. `paused`: the customer cannot pay. Nothing of either is charged. */
  state: "overdue" | "due_soon" | "upcoming" | "on_hold" | "paused";
  method: string | null;
  isMethodExpired: boolean;
};

export type PlanFact = {
  planId: string;
  merchant: string;
  title: string;
  kind: "pay_in_30" | "instalments" | "financing";
  state: "on_track" | "due_soon" | "overdue" | "on_hold" | "paused" | "settled" | "cancelled";
  purchased: DayFact;
  total: MoneyFact;
  paid: MoneyFact;
  remaining: MoneyFact;
  overdue: MoneyFact | null;
  next: PaymentFact | null;
};

export type InstalmentFact = {
  number: number;
  amount: MoneyFact;
  due: DayFact;
  movedFrom: DayFact | null;
  state: string;
  paid: DayFact | null;
};

export type RefundFact = {
  planId: string;
  merchant: string;
  title: string;
  amount: MoneyFact;
  toPlan: MoneyFact;
  toMethod: MoneyFact;
  method: string;
  state: "created" | "sent" | "arrived";
  created: DayFact;
  sent: DayFact | null;
  arrived: DayFact | null;
};

export type ReturnFact = {
  planId: string;
  merchant: string;
  title: string;
  amount: MoneyFact;
  state: "open" | "accepted" | "declined";
  opened: DayFact;
  ended: DayFact | null;
};

/** Tool name → its input and its answer. `about` is the customer's own words for a shop or a thing. */
export type AssistantTools = {
  listPlans: { input: Record<string, never>; output: { plans: PlanFact[] } };
  getPlan: {
    input: { about: string };
    output: { plans: (PlanFact & { instalments: InstalmentFact[] })[] };
  };
  /** In order of due date, overdue first, over all plans or those that `about` names. */
  nextPayments: {
    input: { about?: string };
    output: { today: DayFact; payments: PaymentFact[]; totals: MoneyFact[] };
  };
  refundStatus: { input: { about?: string }; output: { refunds: RefundFact[] } };
  returnStatus: { input: { about?: string }; output: { returns: ReturnFact[] } };
  searchHelp: { input: { query: string; language?: string }; output: { passages: PassageFact[] } };
  askForPerson: { input: { reason: string }; output: { asked: boolean } };
};
