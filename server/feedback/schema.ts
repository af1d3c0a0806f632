import { z } from "zod";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { PlanSummary } from "#server/plans/schema.ts";
import type {
  FeedbackKind,
  FeedbackSource,
  FeedbackStatus,
} from "#server/platform/prisma/enums.ts";
import { cursor, pageInput } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";
import type { ThemeOf } from "#server/themes/submission-theme.ts";
import { FEEDBACK_LIMIT, KINDS, MOST_AT_ONCE, SOURCES, STATES } from "./policy.ts";

export const feedbackId = z.strictObject({ id });

export const newFeedback = z.strictObject({
  clientKey: id,
  kind: z.enum(KINDS),
  text: words(FEEDBACK_LIMIT),
  planId: id.optional(),
  conversationId: id.optional(),
  mayWrite: z.boolean(),
});

export const ownPage = z.strictObject({ cursor });

const filter = {
  kind: z.enum(KINDS).optional(),
  source: z.enum(SOURCES).optional(),
  assignee: z.union([z.enum(["me", "nobody"]), id]).optional(),
  /** ISO 639: of the language they wrote in. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  query: words(200).optional(),
};

const state = z.enum(STATES);

export const feedbackFilter = z.strictObject(filter);
export const feedbackList = z.strictObject({ ...filter, state: state.optional() });
export const feedbackPage = z.strictObject({ ...filter, state: state.optional(), ...pageInput });

const severalOf = <From extends z.ZodType>(from: From) =>
  z
    .array(z.strictObject({ id, from }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length);

/** `from`: as the viewer saw it, so that of two people at once the second is told. */
export const stateChange = z.strictObject({ items: severalOf(state), to: state });
export const assignment = z.strictObject({ items: severalOf(id.nullable()), to: id.nullable() });

/** A note for colleagues or a reply to the customer; the same key again is the same one. */
export const newEntry = z.strictObject({ id, clientKey: id, text: words(FEEDBACK_LIMIT) });

export const undoing = z.strictObject({ id });

const token = z.string().max(200);
export const ratingLink = z.strictObject({ token });
export const ratingByLink = z.strictObject({
  token,
  score: z.int().min(1).max(5),
  comment: words(2000).optional(),
});
/** `score`: as it was rated already. */
export type LinkedRating = { kind: "call" | "chat"; score: number | null };

export const newTalk = z.strictObject({ id, clientKey: id, text: words(MESSAGE_LIMIT) });

export type FeedbackFilter = z.infer<typeof feedbackFilter>;
export type FeedbackList = z.infer<typeof feedbackList>;

export type Colleague = { id: string; name: string };

type Submission = {
  id: string;
  kind: FeedbackKind;
  source: FeedbackSource;
  text: string;
  score: number | null;
  state: FeedbackStatus;
  /** ISO instants; the second of the last status or reply. */
  createdAt: string;
  changedAt: string;
};

/** `isUndone`: before its customer was told. */
type Change = { id: string; at: string; by: string; isUndone: boolean };
type StateChange = Change & { kind: "status"; from: FeedbackStatus; to: FeedbackStatus };
type Words<Kind> = Change & { kind: Kind; text: string };

export type OwnChange = StateChange | Words<"reply">;

export type OwnFeedback = Submission & {
  unreadReplies: number;
  isChanged: boolean;
};

export type OwnFeedbackPage = { items: OwnFeedback[]; nextCursor: string | null };

export type OwnFeedbackDetail = Submission & {
  mayWrite: boolean;
  plan: Pick<PlanSummary, "id" | "merchant" | "title"> | null;
  /** What we did about it. */
  notice: ThemeOf["notice"];
  history: OwnChange[];
};

export type FeedbackRow = Submission & {
  locale: string;
  customer: { name: string };
  assignee: Colleague | null;
  replies: number;
  /** They hear of a status and of a reply by mail. */
  mayWrite: boolean;
};

export type FeedbackPage = { items: FeedbackRow[]; nextCursor: string | null };

export type FeedbackCounts = Record<FeedbackStatus, number>;

export type FeedbackChangeView =
  OwnChange | Words<"note"> | (Change & { kind: "assigned"; to: string | null });

export type FeedbackDetail = FeedbackRow & {
  customer: { name: string; timeZone: string };
  plan: Pick<PlanSummary, "id" | "merchant" | "title" | "state" | "remaining"> | null;
  conversation: { id: string; openedAt: string } | null;
  call: { id: string; startsAt: string } | null;
  /** The theme of which they were told what we did, and to which this answers. */
  answerTo: { id: string; title: string } | null;
  /** The theme that it speaks for, and what its customer was told of it. */
  theme: ThemeOf | null;
  /** What a chat about it may begin with. */
  opening: string;
  history: FeedbackChangeView[];
  /** What the viewer has just done and can undo, and how many submissions it was done with. */
  undo: { id: string; count: number } | null;
};

/** `reply`: what was written, to be changed and sent again. */
export type Undone = { changed: number; reply: { id: string; text: string } | null };

export type FeedbackExport = {
  name: string;
  csv: string;
  rows: number;
  isCut: boolean;
};
