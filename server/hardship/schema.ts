import { z } from "zod";
import type { PurchaseLook } from "#server/files/schema.ts";
import type { Money } from "#server/plans/schema.ts";
import { pageInput } from "#server/platform/cursor.ts";
import { day, id, words } from "#server/platform/zod.ts";
import type { DebtAdvice } from "./debt-advice.ts";
import { ANSWER_LIMIT, STORY_LIMIT } from "./policy.ts";

export const REASONS = ["less_income", "illness", "family", "costs", "other", "unsaid"] as const;
export const RELIEF_KINDS = ["one_month", "two_months", "three_months", "half", "third"] as const;

export type HardshipReason = (typeof REASONS)[number];
export type Relief = (typeof RELIEF_KINDS)[number];

const relief = z.enum(RELIEF_KINDS);

export const requestId = z.strictObject({ id });

/** `wish`: null is to talk about it first; the same key again is the same request. */
export const newRequest = z.strictObject({
  key: id,
  planIds: z.array(id).min(1).max(200),
  reason: z.enum(REASONS),
  text: words(STORY_LIMIT).nullable(),
  wish: relief.nullable(),
});

/** One more plan, while the request waits. */
export const inclusion = z.strictObject({ id, planId: id });

/** What the assistant's card says, without those that the customer has unticked. */
export const pauseConfirmation = z.strictObject({
  conversationId: id,
  seq: z.int().min(1),
  planIds: z.array(id).min(1).max(200),
});

export const newRequestFor = newRequest.extend({ conversationId: id });

export const hardshipConversation = z.strictObject({ conversationId: id });

/** What the preview has shown of each plan. */
const shownTerms = z.strictObject({
  planId: id,
  firstOn: day,
  lastOn: day,
  count: z.int().positive(),
  minor: z.int().positive(),
});

/** `withCustomer`: they have said yes to it; asked for where it is not what they have wished for. */
export const agreement = z.strictObject({
  id,
  relief,
  withCustomer: z.boolean(),
  text: words(ANSWER_LIMIT).nullable(),
  terms: z.array(shownTerms).max(200),
});

export const refusal = z.strictObject({ id, text: words(ANSWER_LIMIT) });

export const REQUEST_LISTS = ["waiting", "ended"] as const;
export const requestList = z.strictObject({ list: z.enum(REQUEST_LISTS), ...pageInput });
export type RequestList = (typeof REQUEST_LISTS)[number];

/** `amount`: of each payment, the largest where they differ. Days are where the customer lives. */
export type ReliefTerms = {
  relief: Relief;
  firstOn: string;
  lastOn: string;
  count: number;
  amount: Money;
};

/** One of the customer's running plans; `terms`: what each relief would make of it. */
export type PlanInNeed = {
  id: string;
  merchant: string;
  look: PurchaseLook;
  title: string;
  remaining: Money;
  overdue: Money;
  next: { amount: Money; dueOn: string };
  /** How many payments are left, and until when. */
  count: number;
  lastOn: string;
  /** Something of it is on its way: it cannot be put into other parts. */
  isBeingPaid: boolean;
  terms: ReliefTerms[];
};

/** `requestId`: one that waits already; `refusal`: why the customer cannot ask here. */
export type HardshipForm = {
  plans: PlanInNeed[];
  advice: DebtAdvice[];
  requestId: string | null;
  refusal: { reason: string; values?: Record<string, number> } | null;
  /** So soon whoever asks today is answered. */
  answerDays: number;
};

export type RequestState = "waiting" | "agreed" | "declined" | "withdrawn" | "nothing_owed";

/** `plans`: what it is about, as it stands now; without those that are paid or cancelled once it has ended. */
export type RequestView = {
  id: string;
  state: RequestState;
  reason: HardshipReason;
  text: string;
  wish: Relief | null;
  /** What was agreed on. */
  relief: Relief | null;
  answer: string;
  openedAt: string;
  dueOn: string;
  endedAt: string | null;
  /** Who of staff asked for the customer, and who has decided. */
  askedBy: string | null;
  endedBy: string | null;
  plans: PlanInNeed[];
  /** While it waits: other plans of theirs, which could be paused, too. */
  others: { id: string; merchant: string; look: PurchaseLook; title: string }[];
  /** It has ended, and its customer could ask again by themselves. */
  canAskAgain: boolean;
  advice: DebtAdvice[];
};

export type MyRequest = Pick<RequestView, "id" | "state" | "relief" | "openedAt" | "dueOn">;

/** `canDecide`: whoever looks at it is trained in it. */
export type StaffRequestView = RequestView & {
  customer: { name: string; timeZone: string };
  conversationId: string | null;
  canDecide: boolean;
  /** Others of the same customer, the newest first. */
  earlier: { id: string; state: RequestState; relief: Relief | null; openedAt: string }[];
};

export type RequestRow = Pick<
  RequestView,
  "id" | "state" | "reason" | "wish" | "relief" | "openedAt" | "dueOn" | "endedAt"
> & { customer: { name: string }; planCount: number; isOverdue: boolean };

export type RequestPage = { items: RequestRow[]; nextCursor: string | null };

/** `overdue`: of those that wait: past the day on which we wanted to answer. */
export type RequestCounts = { waiting: number; overdue: number };
