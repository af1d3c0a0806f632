import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { literally } from "#server/platform/zod.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canReadAudit, inGroup } from "./policy.ts";
import type { ActionGroup, AuditDetails, AuditEntryView, AuditPage } from "./schema.ts";

type Filter = {
  by?: string | undefined;
  group?: ActionGroup | undefined;
  about?: string | undefined;
  cursor?: Cursor;
};

const PAGE = 50;

export async function listAudit(viewer: Viewer, filter: Filter): Promise<AuditPage> {
  authorize(canReadAudit(viewer));
  const where = { AND: [await filteredBy(filter), olderThan(filter.cursor)] };
  const rows = await db.auditEntry.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: named,
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(shown.flatMap(shownIn));
  return {
    entries: shown.map((row) => viewOf(row, names)),
    nextCursor: nextCursor(rows, PAGE),
  };
}

const named = {
  actor: { select: { name: true } },
  customer: { select: { name: true } },
} as const;

const filteredBy = async ({ by, group, about }: Filter): Promise<Prisma.AuditEntryWhereInput> => ({
  AND: [by ? { actorId: by } : {}, group ? inGroup[group] : {}, about ? await isAbout(about) : {}],
});

const MOST_PEOPLE = 50;

async function isAbout(words: string): Promise<Prisma.AuditEntryWhereInput> {
  const people = await db.person.findMany({
    where: { role: "customer", OR: [{ name: has(words) }, { email: has(words) }] },
    take: MOST_PEOPLE,
    select: { id: true },
  });
  return {
    OR: [
      { customer: { OR: [{ name: has(words) }, { email: has(words) }] } },
      ...people.map(({ id }) => ({
        details: { path: ["customerIds"], string_contains: id },
      })),
    ],
  };
}

const has = (words: string) => ({ contains: literally(words), mode: "insensitive" as const });

function olderThan(cursor: Cursor): Prisma.AuditEntryWhereInput {
  const after = placeOf(cursor);
  if (!after) return {};
  const { at, id } = after;
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}

type Row = Prisma.AuditEntryGetPayload<{ include: typeof named }>;

const viewOf = (row: Row, names: Map<string, string>): AuditEntryView => ({
  id: row.id,
  action: row.action,
  actor: row.actor.name,
  customer: row.customer?.name ?? null,
  customers: shownIn(row).flatMap((id) => names.get(id) ?? []),
  details: detailsOf(row),
  at: row.at.toISOString(),
});

const detailsOf = ({ details }: Pick<Row, "details">) => details as AuditDetails;

function shownIn(row: Pick<Row, "details">) {
  const { customerIds } = detailsOf(row);
  return typeof customerIds === "string" ? customerIds.split(",") : [];
}

async function namesOf(ids: string[]) {
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
