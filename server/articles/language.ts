import { languageOf } from "#server/platform/locale.ts";

/** Of the articles of one slug the one in the reader's language, else the other one. */
export function preferred<Article extends { slug: string; locale: string }>(
  articles: Article[],
  locale: string,
): Article[] {
  const bySlug = new Map<string, Article>();
  for (const article of articles) {
    if (!bySlug.has(article.slug) || article.locale === languageOf(locale)) {
      bySlug.set(article.slug, article);
    }
  }
  return [...bySlug.values()];
}
