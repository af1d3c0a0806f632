import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { LANGUAGES } from "#server/platform/locale.ts";

const ROOT = join(import.meta.dirname, "content");

/** Publishes what has no article yet. Several processes start at once: the first row of each wins. */
export async function publishArticles(at = now()) {
  const articles = LANGUAGES.flatMap(articlesIn);
  await db.article.createMany({
    data: articles.map((article) => ({ ...article, version: 1, publishedAt: at })),
    skipDuplicates: true,
  });
  return new Set(articles.map(({ slug }) => slug)).size;
}

const articlesIn = (locale: (typeof LANGUAGES)[number]) =>
  readdirSync(join(ROOT, locale))
    .toSorted()
    .map((file) => ({
      slug: file.replace(/\.md$/, ""),
      locale,
      ...wordsIn(readFileSync(join(ROOT, locale, file), "utf8")),
    }));

function wordsIn(text: string) {
  const [title = "", ...lines] = text.split("\n");
  return { title: title.replace(/^# /, ""), body: lines.join("\n").trim() };
}
