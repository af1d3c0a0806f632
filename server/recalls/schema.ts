import { z } from "zod";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { pageInput } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";
import { slug } from "#server/articles/schema.ts";
import { CORRECTION_LIMIT } from "./policy.ts";

const place = { slug, language: z.enum(LANGUAGES) };

export const sentPage = z.strictObject({ ...place, ...pageInput });

export const answeredWith = z.strictObject({ slug });

/** `isMore`: there are more than are counted. */
export type AnsweredCount = { count: number; isMore: boolean };

export const recallPlace = z.strictObject(place);

/** `cursor`: the last customer of the page before. */
export const recallPage = z.strictObject({
  ...place,
  cursor: id.nullish(),
  direction: z.literal("forward").optional(),
});

/** `version` and `archived`: what whoever confirms has read; `texts`: what is said, in each language that is needed. */
export const newRecall = z.strictObject({
  ...place,
  version: z.int().positive(),
  archived: z.boolean(),
  texts: z.partialRecord(z.enum(LANGUAGES), words(CORRECTION_LIMIT)),
});
export type NewRecall = z.infer<typeof newRecall>;

/** `correctedAgainst`: who were told that something no longer stands that the article says again. */
export type RecallCounts = { count: number; archived: boolean; correctedAgainst: number };

export type RecipientView = {
  customerId: string;
  name: string;
  language: Language;
  toldAt: string;
  conversationId: string;
  /** What they were told that no longer stands. */
  passages: string[];
};

/** Null where nothing that was ever said has changed. */
export type RecallView = {
  version: number;
  archived: boolean;
  title: string;
  /** Each passage that no longer stands, and what stands in its place. */
  changed: { told: string; now: string | null }[];
  /** How many customers still have it wrong, by their language. */
  counts: { language: Language; count: number }[];
  /** There are more than are counted. */
  isMore: boolean;
  told: RecipientView[];
  nextCursor: string | null;
  /** What they could be told, in each language that one of them reads. */
  suggestions: Partial<Record<Language, string>>;
  started: { by: string; at: string; sent: number; finishedAt: string | null } | null;
} | null;

export type SentView = {
  customerId: string;
  name: string;
  language: Language;
  conversationId: string;
  sentAt: string;
  /** closed: not read, and there is no account left that a mail could go to. */
  reached: "read" | "mailed" | "unread" | "closed";
  version: number;
  archived: boolean;
  /** The article says again what they were told is wrong. */
  isBack: boolean;
};

export type SentPage = { sent: SentView[]; nextCursor: string | null };
