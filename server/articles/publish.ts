import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { now } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canPublish } from "./policy.ts";
import type { NewArticle } from "./schema.ts";

/** One transaction supersedes the version it corrects. @throws Conflict when somebody else corrected it first */
export async function publishArticle(
  viewer: Viewer,
  article: NewArticle,
  at = now(),
): Promise<{ version: number }> {
  authorize(canPublish(viewer));
  const { follows, ...words } = article;
  const { slug, locale } = words;
  const version = follows + 1;
  try {
    await db.$transaction(async (tx) => {
      const { count } = await tx.article.updateMany({
        where: { slug, locale, version: follows, supersededAt: null },
        data: { supersededAt: at },
      });
      if (follows > 0 && count === 0) throw new Conflict("help.correctedMeanwhile");
      await tx.article.create({ data: { ...words, version, publishedAt: at } });
    });
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.correctedMeanwhile");
    throw error;
  }
  return { version };
}
