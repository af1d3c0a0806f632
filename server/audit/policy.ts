import type { Prisma } from "#server/platform/prisma/client.ts";
import { isAdmin, type Viewer } from "#server/platform/viewer.ts";
import type { ActionGroup } from "./schema.ts";

export const ACTION_GROUPS = [
  "people",
  "desk",
  "reads",
  "callbacks",
  "shifts",
  "feedback",
  "plans",
  "payments",
  "cases",
  "hardship",
  "refunds",
  "connections",
  "articles",
] as const;

export const canReadAudit = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

const READS = { OR: [{ action: { endsWith: ".read" } }, { action: "documents.open" }] };

const of = (noun: string) => ({ action: { startsWith: `${noun}.` }, NOT: READS });

export const inGroup: Record<ActionGroup, Prisma.AuditEntryWhereInput> = {
  people: { OR: [of("people"), of("applications"), of("privacy")] },
  desk: { OR: [of("desk"), { action: "conversations.resolve" }] },
  reads: READS,
  callbacks: { OR: [of("callbacks"), of("voice")] },
  shifts: of("shifts"),
  feedback: { OR: [of("feedback"), of("knowledge")] },
  plans: { OR: [of("plans"), of("rules"), of("spending")] },
  payments: of("payments"),
  cases: { OR: [of("cases"), of("complaints")] },
  hardship: of("hardship"),
  refunds: of("refunds"),
  connections: { OR: [of("connections"), of("imports")] },
  articles: { OR: [of("articles"), of("recalls")] },
};
