import { expect, test } from "vitest";
import { getArticle, listArticles } from "#server/articles/article.ts";
import { listOverview } from "#server/articles/overview.ts";
import type { NewArticle } from "#server/articles/schema.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const article = (slug: string, overrides: Partial<NewArticle> = {}): NewArticle => ({
  slug,
  locale: "en",
  title: "Returns",
  body: "Send it back.\n\n## How\n\nIn a box.",
  follows: 0,
  ...overrides,
});

test("a correction supersedes the version before it", async () => {
  const editor = await createAgent("supervisor");
  expect(await publishArticle(editor, article("a"))).toEqual({ version: 1 });
  const corrected = article("a", { title: "Sending back", follows: 1 });
  expect(await publishArticle(editor, corrected)).toEqual({ version: 2 });

  expect(await getArticle("a", "en")).toMatchObject({
    version: 2,
    title: "Sending back",
    passages: [
      { heading: "", text: "Send it back." },
      { heading: "How", text: "In a box." },
    ],
  });
  expect(await db.article.count({ where: { slug: "a", supersededAt: null } })).toBe(1);
});

test("of five corrections at once one wins and the others are told", async () => {
  const editor = await createAgent("admin");
  await publishArticle(editor, article("b"));
  const attempts = await Promise.allSettled(
    Array.from({ length: 5 }, (_, index) =>
      publishArticle(editor, article("b", { title: `Version ${index}`, follows: 1 })),
    ),
  );
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals).toHaveLength(4);
  expect(refusals.every(({ reason }) => reason instanceof Conflict)).toBe(true);
  expect(await db.article.count({ where: { slug: "b", supersededAt: null } })).toBe(1);
});

test("an article made twice at once is made once", async () => {
  const editor = await createAgent("admin");
  const attempts = await Promise.allSettled([
    publishArticle(editor, article("c")),
    publishArticle(editor, article("c")),
  ]);
  expect(attempts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a correction of what is no longer current, or never was, is told so", async () => {
  const editor = await createAgent("admin");
  await publishArticle(editor, article("d"));
  await publishArticle(editor, article("d", { follows: 1 }));
  await expect(publishArticle(editor, article("d", { follows: 1 }))).rejects.toThrow(Conflict);
  await expect(publishArticle(editor, article("d", { follows: 7 }))).rejects.toThrow(Conflict);
});

test("customers and agents publish nothing", async () => {
  await expect(publishArticle(await createCustomer(), article("e"))).rejects.toThrow(Forbidden);
  await expect(publishArticle(await createAgent(), article("e"))).rejects.toThrow(Forbidden);
  await expect(getArticle("e", "en")).rejects.toThrow(NotFound);
});

test("each reader gets their own language, or else English", async () => {
  const editor = await createAgent("admin");
  await publishArticle(editor, article("f"));
  await publishArticle(editor, article("f", { locale: "de", title: "Rücksendungen" }));

  expect(await getArticle("f", "de-AT")).toMatchObject({ locale: "de", title: "Rücksendungen" });
  expect(await getArticle("f", "sv")).toMatchObject({ locale: "en" });
  const [listed] = (await listArticles("de")).filter(({ slug }) => slug === "f");
  expect(listed).toEqual({
    slug: "f",
    locale: "de",
    title: "Rücksendungen",
  });
});

/** An address may be called as what every object has. */
test.each(["constructor", "prototype", "valueof"])(
  "“%s” is an address like any other",
  async (slug) => {
    const editor = await createAgent("admin");
    await expect(getArticle(slug, "en")).rejects.toThrow(NotFound);
    await publishArticle(editor, article(slug, { title: `About ${slug}` }));
    expect(await getArticle(slug, "en")).toMatchObject({ title: `About ${slug}`, version: 1 });
    const listed = (await listOverview(editor)).filter((one) => one.slug === slug);
    expect(listed).toHaveLength(1);
    expect(listed[0]?.languages[0]).toMatchObject({ language: "en", standing: "current" });
  },
);
