import { languageOf } from "#server/platform/locale.ts";

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
