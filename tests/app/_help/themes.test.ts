import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { byTheme } from "#app/_help/themes.ts";

const ARTICLES = join(import.meta.dirname, "../../../server/articles/content/en");
const articles = readdirSync(ARTICLES).map((file) => ({ slug: file.replace(/\.md$/, "") }));

test("every article of ours stands under one theme", () => {
  const groups = byTheme(articles);
  expect(groups.map(({ theme }) => theme)).toEqual([
    "paying",
    "difficulties",
    "purchases",
    "talking",
    "account",
    "safety",
  ]);
  const slugs = groups.flatMap((group) => group.articles.map(({ slug }) => slug));
  expect(slugs.toSorted()).toEqual(articles.map(({ slug }) => slug).toSorted());
});

test("an article of one's own comes last, and a theme without articles is not shown", () => {
  const [returns, ours] = [{ slug: "returns" }, { slug: "our-own-shops" }];
  expect(byTheme([ours, returns])).toEqual([
    { theme: "purchases", articles: [returns] },
    { theme: "other", articles: [ours] },
  ]);
});
