import { dayOf } from "#server/platform/calendar.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { MyRequest } from "./schema.ts";

const MOST = 20;

/** The newest first. */
export async function myRequests(viewer: Viewer): Promise<MyRequest[]> {
  const rows = await db.hardshipRequest.findMany({
    where: { customerId: viewer.id },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, end: true, relief: true, openedAt: true, dueOn: true },
  });
  return rows.map(({ end, openedAt, dueOn, ...row }) => ({
    ...row,
    state: end ?? ("waiting" as const),
    openedAt: openedAt.toISOString(),
    dueOn: dayOf(dueOn),
  }));
}
