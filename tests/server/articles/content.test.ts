import { expect, test } from "vitest";
import { getArticle } from "#server/articles/article.ts";
import { publishArticles } from "#server/articles/content.ts";
import { db } from "#server/platform/db.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";

test("of processes that start at once one publishes, and a correction outlives the next start", async () => {
  const counts = await Promise.all([publishArticles(), publishArticles(), publishArticles()]);
  const [count] = counts;
  expect(new Set(counts).size).toBe(1);
  expect(await db.article.count()).toBe(4 * (count ?? 0));

  const correction = { slug: "returns", locale: "en" as const, title: "Ours", body: "Our words." };
  await publishArticle(await createAgent("admin"), { ...correction, follows: 1 });
  await publishArticles();
  expect(await getArticle("returns", "en")).toMatchObject({ version: 2, title: "Ours" });
});
