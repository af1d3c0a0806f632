import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeeInsights } from "./policy.ts";
import { insightQuery, type InsightViewRow, type NewView } from "./schema.ts";

export const MOST_VIEWS = 20;

/** The viewer's own. Whoever else is to see one gets its link. */
export async function listViews(viewer: Viewer): Promise<InsightViewRow[]> {
  authorize(canSeeInsights(viewer));
  const rows = await db.insightView.findMany({
    where: { ownerId: viewer.id },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, name, query }) => {
    const read = insightQuery.safeParse(query);
    return read.success ? [{ id, name, query: read.data }] : [];
  });
}

/** Under a name that there is already it takes its place. @throws Conflict where there are too many */
export async function saveView(viewer: Viewer, { name, query }: NewView) {
  authorize(canSeeInsights(viewer));
  await db.$transaction(async (tx) => {
    await lockPeople(tx, "insights", [viewer.id]);
    const mine = { ownerId: viewer.id };
    const others = await tx.insightView.count({ where: { ...mine, name: { not: name } } });
    if (others >= MOST_VIEWS) throw new Conflict("insights.tooManyViews", { most: MOST_VIEWS });
    await tx.insightView.upsert({
      where: { ownerId_name: { ...mine, name } },
      create: { ...mine, name, query, createdAt: now() },
      update: { query },
    });
  });
  return listViews(viewer);
}

/** @throws NotFound for what is not the viewer's */
export async function removeView(viewer: Viewer, id: string) {
  authorize(canSeeInsights(viewer));
  const { count } = await db.insightView.deleteMany({ where: { id, ownerId: viewer.id } });
  if (count === 0) throw new NotFound();
  return listViews(viewer);
}
