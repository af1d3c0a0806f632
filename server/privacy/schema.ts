import { z } from "zod";
import type { Money } from "#server/plans/schema.ts";
import { cursor } from "#server/platform/cursor.ts";
import { id } from "#server/platform/zod.ts";

export const lookedPage = z.strictObject({ cursor });

export const privacyConversation = z.strictObject({ conversationId: id });

/** What of somebody staff can have looked at. */
export const LOOKED_AT = [
  "conversation",
  "plan",
  "case",
  "complaint",
  "hardship",
  "call",
  "feedback",
  "file",
  "document",
  "search",
  "list",
] as const;
export type LookedAt = (typeof LOOKED_AT)[number];

/** One sitting: what one of staff looked at within the hour. `why`: null where we do not know. */
export type LookView = {
  id: string;
  at: string;
  name: string;
  role: "agent" | "supervisor" | "admin";
  what: LookedAt[];
  /** The shops whose plans or cases these were. */
  shops: string[];
  why: "chat" | "call" | null;
};

export type LookPage = { looks: LookView[]; nextCursor: string | null };

/** `readyUntil`: from then on it is deleted; `again`: from when on another one can be asked for, null for now. */
export type ExportView = {
  state: "none" | "making" | "ready" | "failed";
  id: string | null;
  askedAt: string | null;
  readyUntil: string | null;
  size: number | null;
  again: string | null;
};

/** What stands between somebody and the end of their account. */
export type Obstacle =
  | { kind: "plan"; id: string; merchant: string; owed: Money }
  | { kind: "charge"; id: string; amount: Money }
  | { kind: "case"; id: string; merchant: string }
  | { kind: "refund"; id: string; planId: string; merchant: string; amount: Money }
  | { kind: "complaint"; id: string; reference: string }
  | { kind: "hardship"; id: string }
  | { kind: "call"; id: string; startsAt: string };

/** `closesAt`: asked for, and then it happens. */
export type ClosingView = {
  closesAt: string | null;
  obstacles: Obstacle[];
  days: number;
  ledgerYears: number;
};
