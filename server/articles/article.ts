import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { languageOf } from "#server/platform/locale.ts";
import { preferred } from "./language.ts";
import { passagesOf } from "./policy.ts";
import type { ArticleSummary, ArticleView } from "./schema.ts";

export async function listArticles(locale: string): Promise<ArticleSummary[]> {
  const rows = await currentArticles(locale);
  return rows
    .map(({ slug, locale: written, title }) => ({ slug, locale: written, title }))
    .toSorted((a, b) => a.title.localeCompare(b.title, locale));
}

/** One that was archived is still there for whoever has its address, as an answer that cites it has. */
export async function getArticle(slug: string, locale: string): Promise<ArticleView> {
  const [current] = await currentArticles(locale, slug);
  const row = current ?? (await archivedArticle(slug, locale));
  if (!row) throw new NotFound();
  return {
    slug,
    locale: row.locale,
    title: row.title,
    version: row.version,
    passages: passagesOf(row.body),
    publishedAt: row.publishedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
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

async function archivedArticle(slug: string, locale: string) {
  const rows = await db.article.findMany({
    where: { slug, archivedAt: { not: null }, locale: { in: [languageOf(locale), "en"] } },
    orderBy: { version: "desc" },
    distinct: ["locale"],
  });
  return preferred(rows, locale)[0];
}
