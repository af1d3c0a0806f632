import { z } from "zod";
import type { PayoutFailure, PayoutState } from "#server/payments/schema.ts";
import type { Money } from "#server/plans/schema.ts";
import { pageInput } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";
import { REFERENCE_LIMIT } from "./policy.ts";

export const PAYOUT_LISTS = ["by_hand", "on_its_way", "arrived"] as const;
export const payoutList = z.strictObject({ list: z.enum(PAYOUT_LISTS), ...pageInput });
export type PayoutList = (typeof PAYOUT_LISTS)[number];

/** `reference`: by which the customer finds it on their statement. */
export const sentByHand = z.strictObject({ id, reference: words(REFERENCE_LIMIT) });

/** `failure`: why it cannot go back the way it came; null where our provider has not taken the payment. */
export type PayoutRow = {
  id: string;
  state: PayoutState;
  amount: Money;
  method: string;
  merchant: string;
  failure: PayoutFailure | null;
  createdAt: string;
  sentAt: string | null;
  arrivedAt: string | null;
  /** By when staff send it; null where the provider does. */
  dueOn: string | null;
  isOverdue: boolean;
  reference: string | null;
  sentBy: string | null;
  customer: { name: string };
  /** Whoever looks at it may send it, and it is to be sent. */
  canSend: boolean;
  /** Where they talk with us, or did last. */
  conversationId: string | null;
};

export type PayoutPage = { items: PayoutRow[]; nextCursor: string | null };

/** `overdue`: of those to send: past the day by which we wanted to. */
export type PayoutCounts = { byHand: number; onItsWay: number; overdue: number };
