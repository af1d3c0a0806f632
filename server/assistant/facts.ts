import type { PassageFact } from "#server/articles/schema.ts";
import type { CaseKind, CaseState } from "#server/plans/schema.ts";
import type { ShipmentView } from "#server/plans/shipment.ts";
import type { PayoutState } from "#server/payments/schema.ts";
import type { Outcome } from "#server/plans/policy.ts";
import type { Payable } from "./proposed.ts";

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
  /** How it is paid: `planned` and `again` are taken automatically on that day, the others are not; null while it cannot be. */
  taking: { state: "planned" | "again" | "ended" | "expired" | "off"; on: DayFact | null } | null;
};

export type PlanFact = {
  planId: string;
  merchant: string;
  title: string;
  kind: "pay_in_30" | "instalments" | "financing";
  state: "on_track" | "due_soon" | "overdue" | "on_hold" | "paused" | "settled" | "cancelled";
  purchased: DayFact;
  shipment: ShipmentFact | null;
  total: MoneyFact;
  paid: MoneyFact;
  remaining: MoneyFact;
  overdue: MoneyFact | null;
  /** What pays all of it today, and the interest that is then not charged; null where nothing is saved. */
  settlement: { amount: MoneyFact; saved: MoneyFact } | null;
  next: PaymentFact | null;
};

/** Where the order is, since when; its link stands on the plan's page. */
export type ShipmentFact = {
  state: ShipmentView["state"];
  since: DayFact;
  carrier: string | null;
  trackingNumber: string | null;
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
  state: PayoutState;
  created: DayFact;
  waysBack: WayBackFact[];
};

export type WayBackFact = {
  method: string;
  amount: MoneyFact;
  state: PayoutState;
  sent: DayFact | null;
  expected: DayFact | null;
  arrived: DayFact | null;
  isByHand: boolean;
};

export type ReturnFact = {
  caseId: string;
  planId: string;
  merchant: string;
  title: string;
  amount: MoneyFact;
  kind: CaseKind;
  state: CaseState;
  /** While it is open: who has to act, and until when. */
  turn: "shop" | "us" | "customer";
  due: DayFact;
  opened: DayFact;
  ended: DayFact | null;
};

/** `reason`: as the customer's own pages say it. */
export type DeclineFact = {
  merchant: string;
  amount: MoneyFact;
  declined: DayFact;
  reason: string;
};

export type ProposalFact = {
  total: MoneyFact;
  /** Interest that falls away, since plans are settled early with it. */
  saved: MoneyFact | null;
  parts: { planId: string; merchant: string; title: string; amount: MoneyFact }[];
};

/** `to`: the day that was asked for; null when there was none, or when it is not possible (`isOutside`). */
export type MoveFact = {
  planId: string;
  merchant: string;
  title: string;
  amount: MoneyFact;
  due: DayFact;
  to: DayFact | null;
  isOutside: boolean;
  latest: DayFact;
};

/** How a plan is paid, or would be; `wasOn`: now. `next`: what becomes of its next payment, and on which day. */
export type AutopayFact = {
  planId: string;
  merchant: string;
  title: string;
  isOn: boolean;
  wasOn: boolean;
  method: string | null;
  next: { amount: MoneyFact; day: DayFact; outcome: Outcome } | null;
};

/**
 * `already`: it is so. `which`: it could be several. `unknown_method`: none of theirs is called so. `expired_method`: that
 * one has expired. `no_method`: nothing can be taken from any of theirs. `no_plan`: nothing is left to pay there.
 */
export type AutopayReason =
  "already" | "which" | "unknown_method" | "expired_method" | "no_method" | "no_plan";

/** `plans`: what would rest. `answered`: by then a person has decided. */
export type PauseFact = {
  plans: { planId: string; merchant: string; title: string; remaining: MoneyFact }[];
  answered: DayFact;
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
  declines: { input: Record<string, never>; output: { declines: DeclineFact[] } };
  /** Shown to the customer with the answer, to confirm or not. `reason`: why there is nothing to confirm. */
  proposePayment: {
    input: { what: Payable; plans?: string[] };
    output: { proposal: ProposalFact | null; reason: "nothing_owed" | "being_paid" | null };
  };
  /** Shown with the answer, to confirm or not. `refusal`: why it stays, as the customer's own pages say it. */
  proposeMove: {
    input: { plan?: string; to?: string };
    output: { proposal: MoveFact | null; refusal: string | null };
  };
  /** Shown with the answer, to confirm or not. `reason`: why there is nothing to confirm; `plans`: those that it is so with. */
  proposeAutopay: {
    input: { turn?: "on" | "off"; plans?: string[]; method?: string };
    output: { proposal: AutopayFact | null; reason: AutopayReason | null; plans: AutopayFact[] };
  };
  /**
   * Shown with the answer, to confirm or not. Without one: `requestId` of the pause that there is, with the shops of
   * the `others` that it leaves out, or why not, as their own page says it.
   */
  proposePause: {
    input: { plans?: string[] };
    output: {
      proposal: PauseFact | null;
      requestId: string | null;
      others: string[];
      refusal: string | null;
    };
  };
  searchHelp: { input: { query: string; language?: string }; output: { passages: PassageFact[] } };
  offerChoices: { input: { choices: string[] }; output: { offered: boolean } };
  askForPerson: { input: { reason: string }; output: { asked: boolean } };
};
