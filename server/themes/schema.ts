import { z } from "zod";
import { pageInput } from "#server/platform/cursor.ts";
import type { Money } from "#server/plans/schema.ts";
import type { ThemeArea, ThemeChangeKind, ThemeStatus } from "#server/platform/prisma/enums.ts";
import { id, words } from "#server/platform/zod.ts";
import type { Excerpt } from "./passage.ts";
import { AREAS, PASSAGE_LIMIT, SETTABLE, TITLE_LIMIT } from "./policy.ts";
import type { ShipView } from "./ship-schema.ts";

const version = z.int().min(1);
/** As the viewer saw it, so that of two people at once the second is told. */
export const seen = { id, version };
const area = z.enum(AREAS);
const title = words(TITLE_LIMIT);

export const themeId = z.strictObject({ id });
export const seenTheme = z.strictObject(seen);

export const SORTS = ["customers", "contacts", "trend", "newest"] as const;
export const boardInput = z.strictObject({
  area: area.optional(),
  owner: z.union([z.enum(["me", "nobody"]), id]).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  sort: z.enum(SORTS).default("customers"),
});
export type BoardInput = z.infer<typeof boardInput>;

export const newTheme = z.strictObject({ title, area, evidence: z.array(id).max(100).default([]) });
export const themeEdit = z.strictObject({ ...seen, title, area });
export const statusChange = z.strictObject({ ...seen, to: z.enum(SETTABLE) });
export const ownerChange = z.strictObject({ ...seen, to: id.nullable() });
export const targetChange = z.strictObject({
  ...seen,
  /** A month: "2027-01". */
  to: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
    .nullable(),
});
export const mergeInput = z.strictObject({ ...seen, into: id });

const offsets = { from: z.int().min(0), to: z.int().min(1) };
const isShort = ({ from, to }: { from: number; to: number }) => to - from <= PASSAGE_LIMIT;

export const passageMark = z
  .strictObject({ conversationId: id, seq: z.int().min(1), ...offsets, area })
  .refine(isShort);
export const notesMark = z
  .strictObject({ callbackId: id, attempt: z.int().min(1), ...offsets, area })
  .refine(isShort);
export type PassageMark = z.infer<typeof passageMark>;
export type NotesMark = z.infer<typeof notesMark>;

export const evidenceId = z.strictObject({ id });
export const evidencePage = z.strictObject({
  /** Null: what is in no theme yet. */
  themeId: id.nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  ...pageInput,
});
export const evidenceMove = z.strictObject({
  ids: z.array(id).min(1).max(100),
  /** Where the viewer saw them; null: in no theme. */
  from: id.nullable(),
  to: id.nullable(),
});
export const suggestionDecision = z.strictObject({ themeId: id, ids: z.array(id).min(1).max(100) });

export type Impact = {
  customers: number;
  owed: Money[];
  contacts: number;
  /** Evidence of each of the last weeks, the oldest first. */
  weeks: number[];
  /** The last four weeks against the four before, in percent; null: there was nothing before. */
  change: number | null;
};

export type ThemeCard = Impact & {
  id: string;
  number: number;
  version: number;
  title: string;
  /** Of a proposal: what one of its customers said. */
  words: string | null;
  area: ThemeArea | null;
  status: ThemeStatus;
  owner: { id: string; name: string } | null;
  /** "2027-01". */
  target: string | null;
  evidence: number;
  suggested: number;
  /** Since it was shipped. */
  since: ContactsSince | null;
};

/** `after` is null until a full day has passed: it is too early to say what became of it. */
export type ContactsSince = { before: number; after: number | null; days: number };

export type Board = { themes: ThemeCard[]; loose: number };

export type EvidenceSource = "form" | "rating" | "answer" | "chat" | "call";

export type EvidenceView = Excerpt & {
  id: string;
  source: EvidenceSource;
  state: "suggested" | "confirmed" | "removed" | "loose";
  language: string;
  area: ThemeArea | null;
  saidAt: string;
  customer: { name: string };
  owed: Money[];
  plans: number;
  score: number | null;
  merchant: string | null;
  markedBy: string | null;
  confirmedBy: string | null;
  feedbackId: string | null;
  conversation: { id: string; seq: number } | null;
  callbackId: string | null;
  /** The theme that it came from, where that was merged into this one. */
  of: { id: string; number: number } | null;
};

export type EvidencePage = { items: EvidenceView[]; nextCursor: string | null };

export type ThemeChangeView = {
  id: string;
  kind: ThemeChangeKind;
  by: string | null;
  from: string | null;
  to: string | null;
  other: { id: string; number: number; title: string } | null;
  /** Of a merge: this one was the other's part, and not the other way round. */
  isPart: boolean;
  evidence: number | null;
  at: string;
};

export type Share = { name: string; count: number };

export type ThemeDetail = ThemeCard & {
  createdAt: string;
  merged: { id: string; number: number; title: string; version: number }[];
  languages: Share[];
  shops: Share[];
  history: ThemeChangeView[];
  suggestedIds: string[];
  /** The last one; what was said before it stays to be read. */
  ship: ShipView | null;
  earlierShips: ShipView[];
};

/** Perhaps the same, said in other languages; `words`: the last that somebody said there. */
export type ThemeElsewhere = {
  id: string;
  number: number;
  title: string;
  words: string;
  languages: string[];
};
