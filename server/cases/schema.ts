import { z } from "zod";
import { fileIds, type FileView } from "#server/files/schema.ts";
import type { RefundView } from "#server/plans/refund-view.ts";
import {
  CASE_KINDS,
  type CaseSummary,
  type Money,
  type PlanSummary,
} from "#server/plans/schema.ts";
import { pageInput } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";
import { STORY_LIMIT } from "./policy.ts";

export const caseId = z.strictObject({ id });

const story = words(STORY_LIMIT);
const minor = z.int().positive();

/** `minor`: what it is about, in the plan's currency; the same key again is the same case. */
export const newCase = z.strictObject({
  key: id,
  planId: id,
  kind: z.enum(CASE_KINDS),
  minor,
  text: story,
  fileIds,
});

export const newCaseFor = newCase.omit({ fileIds: true }).extend({ conversationId: id });

/** Words, files or both. */
export const addition = z
  .strictObject({ id, key: id, text: story.nullable(), fileIds })
  .refine(({ text, fileIds: shown }) => text !== null || shown.length > 0);

/** Sent twice under one key they are said once. */
export const caseWords = z.strictObject({ id, key: id, text: story });

/** `seen`: the last step that whoever decides has read; what came meanwhile is read first. */
export const staffWords = caseWords.extend({ seen: id.optional() });

/** How much comes back, and why it is not all of it. */
export const acceptance = z.strictObject({
  id,
  minor,
  text: story.nullable().default(null),
  seen: id.optional(),
});

export const refundAmount = z.strictObject({ id, minor });

/** `waived`: interest that falls away. */
export type RefundPreview = {
  toPlan: Money;
  waived: Money;
  waysBack: { method: string; amount: Money }[];
};

export const CASE_LISTS = ["us", "customer", "shop", "ended"] as const;
export const caseList = z.strictObject({ list: z.enum(CASE_LISTS), ...pageInput });

export type CaseList = (typeof CASE_LISTS)[number];

export type CaseStep =
  | "opened"
  | "said"
  | "asked"
  | "passed_on"
  | "shop_silent"
  | "reopened"
  | "accepted"
  | "declined"
  | "withdrawn"
  | "lapsed";

export type CaseChangeView = {
  id: string;
  at: string;
  step: CaseStep;
  /** Null: it happened by itself. */
  by: { name: string; isCustomer: boolean } | null;
  text: string;
  files: FileView[];
};

/** Its story begins with how it was opened; `refund`: what came back of it. */
export type CaseView = CaseSummary & {
  reference: string;
  refund: RefundView | null;
  history: CaseChangeView[];
};

/** `most`: what is left of the purchase to give back. */
export type StaffCaseView = CaseView & {
  customer: { name: string; timeZone: string };
  conversationId: string | null;
  most: Money;
  /** What whoever looks at it gives back alone; null: no limit. */
  limit: Money | null;
  /** Waits for somebody who may give back that much. */
  proposal: { amount: Money; text: string; by: string; isOwn: boolean } | null;
};

/** `refunds`: the newest first. `reportable`: purchases about which something can be reported, the newest first. */
export type MyCases = {
  cases: CaseSummary[];
  refunds: RefundView[];
  reportable: Pick<PlanSummary, "id" | "merchant" | "look" | "title" | "purchasedAt">[];
};

export type CaseRow = Pick<
  CaseSummary,
  "id" | "merchant" | "look" | "title" | "kind" | "amount" | "state" | "turn" | "dueOn" | "openedAt"
> & {
  customer: { name: string };
  endedAt: string | null;
  /** Whoever's turn it is has let their day pass. */
  isOverdue: boolean;
  /** A refund waits for its second pair of eyes. */
  isProposed: boolean;
};

export type CasePage = { items: CaseRow[]; nextCursor: string | null };
export type CaseCounts = Record<Exclude<CaseList, "ended">, number> & {
  /** Of those that wait for us: past their day. */
  overdue: number;
  /** For leads: refunds that colleagues propose, and that wait for their yes. */
  proposed: number;
};
