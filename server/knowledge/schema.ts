import { z } from "zod";
import { pageInput } from "#server/platform/cursor.ts";
import type { GapCause, KnowledgeOutcome, VerdictReason } from "#server/platform/prisma/enums.ts";
import { id, words } from "#server/platform/zod.ts";
import { OUTCOMES, REASONS, WORDS_LIMIT } from "./policy.ts";

const answer = { conversationId: id, seq: z.int().min(1) };

export const answerPlace = z.strictObject(answer);
export const answersIn = z.strictObject({ conversationId: id });

/** What was said before is replaced. Words belong to "other" alone. */
export const newVerdict = z
  .strictObject({
    ...answer,
    isHelpful: z.boolean(),
    reason: z.enum(REASONS).optional(),
    text: words(WORDS_LIMIT).optional(),
  })
  .refine(({ isHelpful, reason }) => !isHelpful || !reason)
  .refine(({ reason, text }) => reason === "other" || !text);
export type NewVerdict = z.infer<typeof newVerdict>;

/** To be done, or what became of it. */
export const STATES = ["open", ...OUTCOMES] as const;
export type KnowledgeState = (typeof STATES)[number];
const state = z.enum(STATES);

export const gapList = z.strictObject({ state });
export const unhelpfulPage = z.strictObject({ state, ...pageInput });

const outcome = z.enum(OUTCOMES);

/** Any gap of the group; `from`: the last decision as the viewer saw it, so that of two at once the second is told. */
export const gapDecision = z.strictObject({ id, from: id.nullable(), outcome });
export const answerDecision = z.strictObject({ id, outcome });
export const decisionId = z.strictObject({ id });

/** Of a group of gaps, by one of them, or of an answer that did not help. */
export const draftOf = z.strictObject({ of: z.enum(["gap", "answer"]), id });
export type DraftOf = z.infer<typeof draftOf>;

export type VerdictView = {
  seq: number;
  isHelpful: boolean;
  reason: VerdictReason | null;
  text: string;
};

export type DecisionView = { id: string; outcome: KnowledgeOutcome; by: string; at: string };

export type Question = {
  conversationId: string;
  text: string;
  askedAt: string;
};

/** What became of those who got no answer. */
export type Aftermath = { askedPerson: number; unhelpful: number; gaveUp: number };

export type GapCluster = {
  /** Of one of its gaps, by which it is found again. */
  id: string;
  /** The most typical of its questions. */
  heading: string;
  /** ISO 639. */
  language: string;
  topic: string | null;
  causes: GapCause[];
  count: number;
  customers: number;
  /** Of four weeks up to now, the oldest first. */
  trend: number[];
  /** The best fit of any passage, 0 to 1. */
  bestScore: number | null;
  aftermath: Aftermath;
  /** The newest. */
  questions: Question[];
  state: KnowledgeState;
  /** The last one; of an open group: it was answered then, and has been asked again. */
  decision: DecisionView | null;
  askedAgain: number;
};

export type GapPage = { clusters: GapCluster[]; total: number };

export type UnhelpfulRow = {
  id: string;
  conversationId: string;
  question: string | null;
  answer: string;
  reason: VerdictReason | null;
  text: string;
  saidAt: string;
  decision: DecisionView | null;
};

export type UnhelpfulPage = { items: UnhelpfulRow[]; nextCursor: string | null };

export type KnowledgeCounts = { unhelpful: number };

export type Draft = { title: string; body: string; locale: string; slug: string };

/** `near`: passages to build on. */
export type DraftView = Draft & { near: { slug: string; title: string }[] };
