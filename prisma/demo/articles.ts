import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publishArticle } from "#server/articles/publish.ts";
import { LANGUAGES } from "#server/articles/schema.ts";
import { now } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";

const ROOT = join(import.meta.dirname, "articles");

/**
 * Publishes articles/<language>/<slug>.md: the first line is the title, the rest the body.
 * @returns how many there are, whatever the languages
 */
export async function publishArticles(editor: Viewer) {
  const at = new Date(now().getTime() - 90 * 86_400_000);
  const slugs = new Set<string>();
  for (const locale of LANGUAGES) {
    for (const file of readdirSync(join(ROOT, locale)).toSorted()) {
      const slug = file.replace(/\.md$/, "");
      const [title = "", ...lines] = readFileSync(join(ROOT, locale, file), "utf8").split("\n");
      const article = {
        slug,
        locale,
        title: title.replace(/^# /, ""),
        body: lines.join("\n").trim(),
      };
      await publishArticle(editor, { ...article, follows: 0 }, at);
      slugs.add(slug);
    }
  }
  return slugs.size;
}
