import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publishArticle } from "#server/articles/publish.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { now } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";

const ROOT = join(import.meta.dirname, "articles");

/** Before the oldest conversation that cites one. */
const PUBLISHED_DAYS_AGO = 400;

/**
 * Publishes articles/<language>/<slug>.md: the first line is the title, the rest the body.
 * @returns how many there are, whatever the languages
 */
export async function publishArticles(editor: Viewer) {
  const at = new Date(now().getTime() - PUBLISHED_DAYS_AGO * 86_400_000);
  const slugs = await Promise.all(LANGUAGES.map((locale) => publishIn(locale, editor, at)));
  return new Set(slugs.flat()).size;
}

async function publishIn(locale: (typeof LANGUAGES)[number], editor: Viewer, at: Date) {
  const files = readdirSync(join(ROOT, locale)).toSorted();
  const slugs = files.map((file) => file.replace(/\.md$/, ""));
  for (const slug of slugs) {
    const [title = "", ...lines] = readFileSync(join(ROOT, locale, `${slug}.md`), "utf8").split(
      "\n",
    );
    const article = {
      slug,
      locale,
      title: title.replace(/^# /, ""),
      body: lines.join("\n").trim(),
    };
    await publishArticle(editor, { ...article, follows: 0 }, at);
  }
  return slugs;
}
