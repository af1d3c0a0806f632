import { z } from "zod";
import { pageInput } from "#server/platform/cursor.ts";
import { day, id, words } from "#server/platform/zod.ts";
import type { IndependentBody } from "./independent.ts";
import {
  ANSWER_LEAST,
  ANSWER_LIMIT,
  REDRESS_LIMIT,
  REASON_LEAST,
  STORY_LIMIT,
  WISH_LIMIT,
} from "./policy.ts";

export const COMPLAINT_KINDS = [
  "wrong_charge",
  "decision",
  "service",
  "delay",
  "privacy",
  "other",
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const ANSWERS = ["upheld", "partly", "not_upheld"] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export type ComplaintStep =
  | AnswerKind
  | "opened"
  | "said"
  | "extended"
  | "overdue"
  | "disagreed"
  | "withdrawn"
  | "redressed"
  | "redress_overdue";
export type ComplaintState = AnswerKind | "open" | "withdrawn";

export const complaintId = z.strictObject({ id });

/** The same key again is the same complaint. */
export const newComplaint = z.strictObject({
  key: id,
  kind: z.enum(COMPLAINT_KINDS),
  text: words(STORY_LIMIT),
  wish: words(WISH_LIMIT).nullable(),
  happenedOn: day.nullable(),
  planId: id.nullable(),
  conversationId: id.nullable(),
});

/** `conversationId`: where the customer has told it. */
export const newComplaintFor = newComplaint.extend({ conversationId: id });

/** Sent twice under one key they are said once. */
export const complaintWords = z.strictObject({ id, key: id, text: words(STORY_LIMIT) });

const longEnough = (least: number) => words(ANSWER_LIMIT).refine((text) => text.length >= least);

/** Why it takes longer than the law gives us. */
export const extension = z.strictObject({ id, text: longEnough(REASON_LEAST) });

/**
 * `caseId`: a case of the same customer with what comes back; `redress`: what we do besides, and until when; `seen`: the
 * last step that whoever answers has read.
 */
export const finalAnswer = z.strictObject({
  id,
  key: id,
  end: z.enum(ANSWERS),
  text: longEnough(ANSWER_LEAST),
  caseId: id.nullable(),
  redress: z
    .strictObject({ text: words(REDRESS_LIMIT), dueOn: day })
    .nullable()
    .default(null),
  seen: id,
});

/** What was done, and how the customer recognises it. */
export const redressDone = z.strictObject({ id, key: id, text: words(REDRESS_LIMIT) });

export const COMPLAINT_LISTS = ["waiting", "redress", "ended"] as const;
export type ComplaintList = (typeof COMPLAINT_LISTS)[number];
export const complaintList = z.strictObject({ list: z.enum(COMPLAINT_LISTS), ...pageInput });

export const complaintConversation = z.strictObject({ conversationId: id });

/** What a complaint can be about: plans and, for staff, nothing else. `lastConversationId`: null where they never talked with us. */
export type ComplaintForm = {
  plans: { id: string; merchant: string; title: string }[];
  lastConversationId: string | null;
  /** By kind: until when we would answer. */
  dueOn: Record<ComplaintKind, string>;
  bodies: IndependentBody[];
};

export type ComplaintChangeView = {
  id: string;
  at: string;
  step: ComplaintStep;
  /** Null: it happened by itself. */
  by: { name: string; isCustomer: boolean } | null;
  text: string;
};

export type ComplaintSummary = {
  id: string;
  reference: string;
  kind: ComplaintKind;
  state: ComplaintState;
  openedAt: string;
  dueOn: string;
  endedAt: string | null;
  /** Nobody has answered in time. */
  isOverdue: boolean;
  /** What our answer said that we do; null: nothing more. */
  redress: ComplaintRedress | null;
};

export type ComplaintRedress = {
  text: string;
  dueOn: string;
  redressedAt: string | null;
  isLate: boolean;
};

export type ComplaintView = ComplaintSummary & {
  text: string;
  wish: string;
  happenedOn: string | null;
  plan: { id: string; merchant: string; title: string } | null;
  conversationId: string | null;
  isExtended: boolean;
  /** The answer is the last one of ours. */
  isFinal: boolean;
  /** Until when its customer can say that they do not agree; null: they cannot. */
  disagreeUntil: string | null;
  /** What the answer refers to. */
  caseId: string | null;
  history: ComplaintChangeView[];
  bodies: IndependentBody[];
  /** From then on the independent body can be asked without our answer; null where nobody has to wait for that. */
  ombudsmanOn: string | null;
};

export type StaffComplaintView = ComplaintView & {
  customer: { name: string; timeZone: string };
  /** Why whoever looks at it does not answer it; null: they do. */
  cannotAnswer: "role" | "involved" | null;
  /** Until when it can be put off, with the reason; null: it cannot. */
  extendTo: string | null;
  /** How much of the time has passed. */
  stage: number;
  latestConversationId: string | null;
  /** What an answer can refer to. */
  cases: { id: string; merchant: string; kind: string }[];
};

export type ComplaintRow = ComplaintSummary & { customer: { name: string }; stage: number };

export type ComplaintPage = { items: ComplaintRow[]; nextCursor: string | null };

/** `pressing`: two business days before their last day, or past it; and redress whose day is today, or over. */
export type ComplaintCounts = { waiting: number; redress: number; pressing: number };
