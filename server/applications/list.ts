import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canReview, inList, keptUntilOf, statusOf } from "./policy.ts";
import { testOf } from "./test.ts";
import type {
  ApplicationCounts,
  ApplicationList,
  ApplicationPage,
  ApplicationRow,
  ApplicationView,
} from "./schema.ts";

const PAGE = 50;

type Asked = { list: ApplicationList; speaks?: string | undefined; cursor?: Cursor };

/** Newest first. */
export async function listApplications(
  viewer: Viewer,
  { list, speaks, cursor }: Asked,
): Promise<ApplicationPage> {
  authorize(canReview(viewer));
  const after = placeOf(cursor);
  const rows = await db.application.findMany({
    where: {
      AND: [inList[list], speaks ? { languages: { has: speaks } } : {}, after ? behind(after) : {}],
    },
    orderBy: [{ appliedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const places = rows.map(({ id, appliedAt }) => ({ id, at: appliedAt }));
  return { items: rows.slice(0, PAGE).map(rowOf), nextCursor: nextCursor(places, PAGE) };
}

const behind = ({ at, id }: { at: Date; id: string }) => ({
  OR: [{ appliedAt: { lt: at } }, { appliedAt: at, id: { lt: id } }],
});

export async function countApplications(viewer: Viewer): Promise<ApplicationCounts> {
  authorize(canReview(viewer));
  const [fresh, tested] = await Promise.all([
    db.application.count({ where: inList.new }),
    db.application.count({ where: inList.tested }),
  ]);
  return { new: fresh, tested };
}

export async function getApplication(viewer: Viewer, id: string): Promise<ApplicationView> {
  authorize(canReview(viewer));
  const row = await db.application.findUnique({ where: { id }, include });
  if (!row) throw new NotFound();
  return viewOf(row);
}

const include = { decidedBy: { select: { name: true } } } as const;

type Row = Prisma.ApplicationGetPayload<{ include: typeof include }>;

function viewOf(row: Row): ApplicationView {
  const { email, locale, timeZone, text, decidedBy } = row;
  const decidedAt = row.invitedAt ?? row.declinedAt;
  return {
    ...rowOf(row),
    email,
    locale,
    timeZone,
    text,
    test: testOf(row),
    decided: decidedAt && decidedBy && { at: decidedAt.toISOString(), by: decidedBy.name },
    keptUntil: keptUntilOf(row).toISOString(),
  };
}

const rowOf = (row: Omit<Row, "decidedBy">): ApplicationRow => ({
  id: row.id,
  name: row.name,
  languages: row.languages,
  occupation: row.occupation,
  weeklyHours: row.weeklyHours,
  appliedAt: row.appliedAt.toISOString(),
  state: statusOf(row),
});
