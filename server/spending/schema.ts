import { z } from "zod";
import { day, id, words } from "#server/platform/zod.ts";
import { BREAK_LENGTHS, type BreakLength, END_REASON_LIMIT } from "./policy.ts";

export const DECLINE_REASONS = [
  "overdue_payment",
  "over_limit",
  "over_own_limit",
  "on_break",
  "too_many_plans",
  "details_not_matched",
  "first_payment_failed",
  "not_given",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const MOST_MINOR = 1_000_000_000_000;
const minor = z.int().positive().max(MOST_MINOR).nullable();
const currency = z.string().regex(/^[A-Z]{3}$/);

/** `fromMinor`: the own limit that was shown. Null: no limit of one's own. */
export const newOwnLimit = z.strictObject({ currency, fromMinor: minor, toMinor: minor });

export const limitCurrency = z.strictObject({ currency });

/** `untilOn`: the last day, as it was shown. */
export const newBreak = z.strictObject({ length: z.enum(BREAK_LENGTHS), untilOn: day });

export const spendingConversation = z.strictObject({ conversationId: id });

export const breakEnd = z.strictObject({
  conversationId: id,
  breakId: id,
  reason: words(END_REASON_LIMIT),
});

export const declineToCheck = z.strictObject({ declineId: id, clientKey: id });

type Money = { minor: number; currency: string };

/**
 * `limit`: the lower of the company's and one's own, null when each purchase is checked by itself. `next`: what one's own is to be,
 * and from when.
 */
export type LimitView = {
  currency: string;
  company: Money | null;
  own: Money | null;
  limit: Money | null;
  used: Money;
  left: Money | null;
  next: { own: Money | null; from: string } | null;
};

export type BreakView = { id: string; from: string; until: string };

export type DeclineView = {
  id: string;
  merchant: string;
  amount: Money;
  at: string;
  reason: DeclineReason;
};

export type SpendingView = { limits: LimitView[]; break: BreakView | null };

export type SpendingDetail = SpendingView & { declines: DeclineView[] };

export type BreakChoice = { length: BreakLength; untilOn: string };

export type OwnSpending = SpendingDetail & { breaks: BreakChoice[] };
