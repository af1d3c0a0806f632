import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { languageOf } from "#server/platform/locale.ts";
import { preferred } from "./language.ts";
import { passagesOf } from "./passages.ts";
import type { ArticleSummary, ArticleView } from "./schema.ts";

export async function listArticles(locale: string): Promise<ArticleSummary[]> {
  const rows = await currentArticles(locale);
  return rows
    .map(({ slug, locale: written, title }) => ({ slug, locale: written, title }))
    .toSorted((a, b) => a.title.localeCompare(b.title, locale));
}

export async function getArticle(slug: string, locale: string): Promise<ArticleView> {
  const [row] = await currentArticles(locale, slug);
  if (!row) throw new NotFound();
  return {
    slug,
    locale: row.locale,
    title: row.title,
    version: row.version,
    passages: passagesOf(row.body),
    publishedAt: row.publishedAt.toISOString(),
  };
}

export async function currentArticles(locale: string, slug?: string) {
  const rows = await db.article.findMany({
    where: {
      supersededAt: null,
      locale: { in: [languageOf(locale), "en"] },
      ...(slug === undefined ? {} : { slug }),
    },
    orderBy: { slug: "asc" },
  });
  return preferred(rows, locale);
}
