import { db } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { literally } from "#server/platform/text.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canReadAudit, inGroup } from "./policy.ts";
import type { ActionGroup, AuditDetails, AuditEntryView, AuditPage } from "./schema.ts";

type Filter = {
  by?: string | undefined;
  group?: ActionGroup | undefined;
  about?: string | undefined;
  cursor?: string | null | undefined;
};

const PAGE = 50;

/** The newest first. */
export async function listAudit(viewer: Viewer, filter: Filter): Promise<AuditPage> {
  authorize(canReadAudit(viewer));
  const rows = await db.auditEntry.findMany({
    where: { AND: [filteredBy(filter), olderThan(filter.cursor)] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: named,
  });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : null;
  return {
    entries: shown.map(viewOf),
    nextCursor: last ? `${+last.at}_${last.id}` : null,
  };
}

const named = {
  actor: { select: { name: true } },
  customer: { select: { name: true } },
} as const;

const filteredBy = ({ by, group, about }: Filter): Prisma.AuditEntryWhereInput => ({
  AND: [
    by ? { actorId: by } : {},
    group ? inGroup[group] : {},
    about ? { customer: { OR: [{ name: has(about) }, { email: has(about) }] } } : {},
  ],
});

const has = (words: string) => ({ contains: literally(words), mode: "insensitive" as const });

const shape = /^(?<at>\d{1,14})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where the page before ended, as values of its last entry: what is written meanwhile moves nothing. */
function olderThan(cursor: string | null | undefined): Prisma.AuditEntryWhereInput {
  if (!cursor) return {};
  const { at, id } = shape.exec(cursor)?.groups ?? {};
  if (!at || !id) throw new Invalid("common.invalid", { field: "cursor" });
  const instant = new Date(Number(at));
  return { OR: [{ at: { lt: instant } }, { at: instant, id: { lt: id } }] };
}

type Row = Prisma.AuditEntryGetPayload<{ include: typeof named }>;

const viewOf = ({ id, action, actor, customer, details, at }: Row): AuditEntryView => ({
  id,
  action,
  actor: actor.name,
  customer: customer?.name ?? null,
  // Written by `audit` only, which takes nothing else.
  details: details as AuditDetails,
  at: at.toISOString(),
});
