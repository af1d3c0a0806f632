import { z } from "zod";
import { cursor } from "#server/platform/cursor.ts";
import { id, words } from "#server/platform/zod.ts";
import { ACTION_GROUPS } from "./policy.ts";

export type ActionGroup = (typeof ACTION_GROUPS)[number];

export const auditFilter = z.strictObject({
  by: id.optional(),
  group: z.enum(ACTION_GROUPS).optional(),
  about: words(200).optional(),
  cursor,
});

export type AuditDetails = Record<string, string | number | boolean | null>;

export type AuditEntryView = {
  id: string;
  action: string;
  actor: string;
  customer: string | null;
  /** Of a list or a search: everybody whom it showed. */
  customers: string[];
  details: AuditDetails;
  at: string;
};

export type AuditPage = { entries: AuditEntryView[]; nextCursor: string | null };
