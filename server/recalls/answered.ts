import { passagesOf } from "#server/articles/policy.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canRecall } from "./policy.ts";
import { countRecipients, MOST_COUNTED } from "./recipients.ts";
import type { AnsweredCount } from "./schema.ts";

/** How many customers were answered with what the article says now, in any language: whom archiving it concerns. */
export async function countAnswered(
  viewer: Viewer,
  { slug }: { slug: string },
): Promise<AnsweredCount> {
  authorize(canRecall(viewer));
  const rows = await db.article.findMany({
    where: { slug, supersededAt: null },
    select: { body: true },
  });
  const said = rows.flatMap(({ body }) => passagesOf(body).map(({ text }) => text));
  const counts = await countRecipients({ slug, passages: [...new Set(said)] });
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return { count, isMore: count >= MOST_COUNTED };
}
