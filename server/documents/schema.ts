import { z } from "zod";
import type { Amount } from "#server/platform/format/money.ts";
import { day, id } from "#server/platform/zod.ts";

export const STATEMENT_LIMITS = { years: 10, movements: 5000 } as const;

const FIRST_DAY = "2000-01-01";

/** Both days belong to it, where the customer lives. */
export const period = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from >= FIRST_DAY && from <= to && to <= lastDayFor(from));

/** The same day so many years later, in the order of text, which is that of time. */
export const lastDayFor = (from: string) =>
  `${Number(from.slice(0, 4)) + STATEMENT_LIMITS.years}${from.slice(4)}`;

export const documentsPlan = z.strictObject({ planId: id });

export const documentsConversation = z.strictObject({ conversationId: id });

export type Period = z.infer<typeof period>;

export const MOVEMENT_KINDS = [
  "purchase",
  "interest",
  "payment",
  "refund_to_plan",
  "interest_waived",
  "interest_saved",
  "refund_to_method",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export type Movement = {
  kind: MovementKind;
  /** The day where the customer lives. */
  on: string;
  planId: string;
  merchant: string;
  /** The order number that the merchant gave. */
  order: string;
  /** What was paid with, or what money went back to; "" where nobody knows. */
  method: string;
  /** That method could not take some of it: staff send it another way. */
  isElsewhere: boolean;
  /** Under which a payment is known to us and to its customer. */
  reference: string | null;
  amountMinor: number;
  /** What it adds to what is owed; what goes back to a card changes nothing of that. */
  changeMinor: number;
  /** What is owed after it. */
  balanceMinor: number;
};

/** Of one currency: opening plus all changes is closing. */
export type Section = {
  currency: string;
  openingMinor: number;
  closingMinor: number;
  movements: Movement[];
};

export type Statement = { period: Period; sections: Section[] };

export type StatementPreview = {
  period: Period;
  sections: { currency: string; opening: Amount; closing: Amount; movements: number }[];
};

export type ReceiptLine = { id: string; reference: string; amount: Amount; paidAt: string };
export type RefundLine = { id: string; reference: string; amount: Amount; createdAt: string };

export type PlanDocuments = {
  planId: string;
  merchant: string;
  receipts: ReceiptLine[];
  refunds: RefundLine[];
};
