import { passagesOf } from "#server/articles/policy.ts";
import { db } from "#server/platform/db.ts";
import type { Place } from "./article-now.ts";
import { recalledSince } from "./recipients.ts";

/** What the article says now in one language. */
export async function standingPassages({ slug, language: locale }: Place): Promise<string[]> {
  const row = await db.article.findFirst({
    where: { slug, locale, supersededAt: null },
    select: { body: true },
  });
  return row ? passagesOf(row.body).map(({ text }) => text) : [];
}

/**
 * How many customers' last correction is about words that are back: the article was restored, or an older version was
 * taken back. What a correction was about stands in its event.
 */
export async function countBack(place: Place): Promise<number> {
  const standing = await standingPassages(place);
  if (standing.length === 0) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(distinct done.customer_id)::int as count
    from article_correction done
    join article_recall recall on recall.id = done.recall_id
    join person on person.id = done.customer_id and person.erased_at is null
    join event on event.conversation_id = done.conversation_id and event.seq = done.seq
    where recall.slug = ${place.slug} and recall.locale = ${place.language}
      and done.sent_at > ${recalledSince()}::timestamptz
      and event.content -> 'correction' -> 'told' ?| ${standing}::text[]
      and not exists (
        select 1 from article_correction later join article_recall after on after.id = later.recall_id
        where later.customer_id = done.customer_id and after.slug = recall.slug
          and after.locale = recall.locale and later.sent_at > done.sent_at)`;
  return row?.count ?? 0;
}
