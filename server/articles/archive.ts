import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canWriteArticles } from "./policy.ts";

/**
 * In all its languages it is no longer found; whoever was answered with it can still open it. Of two at once the rows
 * decide, and the second one has nothing left to do.
 */
export async function archiveArticle(viewer: Viewer, { slug }: { slug: string }) {
  authorize(canWriteArticles(viewer));
  await db.$transaction(async (tx) => {
    const current = await tx.article.findFirst({
      where: { slug, supersededAt: null },
      orderBy: { locale: "asc" },
      select: { id: true, title: true },
    });
    const at = now();
    const { count } = await tx.article.updateMany({
      where: { slug, supersededAt: null },
      data: { supersededAt: at, archivedAt: at, archivedById: viewer.id },
    });
    if (count === 0) return mustBeArchived(await tx.article.count({ where: { slug } }));
    await audit(tx, viewer, {
      action: "articles.archive",
      ...(current && { subjectId: current.id }),
      details: { name: current?.title ?? slug, slug },
    });
  });
}

function mustBeArchived(versions: number) {
  if (versions === 0) throw new NotFound();
}
