import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { now } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canPublish, canWriteArticles } from "./policy.ts";
import type { NewArticle } from "./schema.ts";

/**
 * The next version, put in force by somebody who has written nothing of it; the database refuses anybody else, too.
 * It supersedes the one that it corrects, and brings back what was archived.
 * @throws Conflict when somebody else corrected it first
 */
export async function publishIn(
  tx: Tx,
  viewer: Viewer,
  article: NewArticle & { authorIds: string[] },
  at = now(),
): Promise<{ version: number }> {
  authorize(canWriteArticles(viewer));
  authorize(canPublish(viewer, article.authorIds), "help.ownWords");
  const { follows, ...words } = article;
  const { slug, locale } = words;
  await mustBeLatest(tx, article);
  await tx.article.updateMany({
    where: { slug, locale, version: follows, supersededAt: null },
    data: { supersededAt: at },
  });
  const version = follows + 1;
  await tx.article.create({
    data: { ...words, version, publishedAt: at, publishedById: viewer.id },
  });
  return { version };
}

async function mustBeLatest(tx: Tx, { slug, locale, follows }: NewArticle) {
  const { _max } = await tx.article.aggregate({
    where: { slug, locale },
    _max: { version: true },
  });
  if ((_max.version ?? 0) !== follows) throw new Conflict("help.correctedMeanwhile");
}

/** Of two who publish at once the second one meets the first one's row. */
export async function orCorrectedMeanwhile<T>(publishing: Promise<T>): Promise<T> {
  try {
    return await publishing;
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.correctedMeanwhile");
    throw error;
  }
}
