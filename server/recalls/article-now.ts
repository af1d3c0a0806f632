import { db } from "#server/platform/db.ts";
import type { Language } from "#server/platform/locale.ts";
import { goneFrom } from "./policy.ts";
import { recalledSince } from "./recipients.ts";

export type Place = { slug: string; language: Language };

const MOST_VERSIONS = 200;

/**
 * What an article says in one language, and what it has said within the time that is recalled. @returns null where
 * nothing ever changed
 */
export async function articleNow({ slug, language: locale }: Place) {
  const rows = await db.article.findMany({
    where: {
      slug,
      locale,
      OR: [{ supersededAt: null }, { supersededAt: { gt: recalledSince() } }],
    },
    orderBy: { version: "desc" },
    take: MOST_VERSIONS,
  });
  const [newest] = rows;
  if (!newest) return null;
  const archived = newest.archivedAt !== null;
  const earlier = rows.filter(({ supersededAt }) => supersededAt !== null).map(({ body }) => body);
  const body = archived ? null : newest.body;
  const gone = goneFrom(earlier, body);
  if (gone.length === 0) return null;
  const { version, title } = newest;
  return { slug, locale, version, archived, title, body, earlier, gone };
}

export type ArticleNow = NonNullable<Awaited<ReturnType<typeof articleNow>>>;
