import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { importMarkdown, previewMarkdown } from "#server/articles/import.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const slug = () => `import-${randomUUID().slice(0, 8)}`;
const file = (name: string, body = "Words.") => ({
  name: `${name}.md`,
  text: `# Title\n\n${body}`,
});

test("good files become drafts, bad ones are named with the reason", async () => {
  const lead = await createAgent("supervisor");
  const [fresh, known, same] = [slug(), slug(), slug()];
  const admin = await createAgent("admin");
  const article = { locale: "en" as const, title: "Title", follows: 0 };
  await publishArticle(admin, { ...article, slug: known, body: "Other words." });
  await publishArticle(admin, { ...article, slug: same, body: "Words." });
  const files = [file(fresh), file(known), file(same), { name: "bad.md", text: "No title" }];

  const preview = await previewMarkdown(lead, { language: "en", files });
  expect(preview.map(({ problem, isNew }) => [problem, isNew])).toEqual([
    [null, true],
    [null, false],
    ["same", false],
    ["no_title", true],
  ]);
  expect(await db.articleDraft.count({ where: { slug: fresh } })).toBe(0);

  expect(await importMarkdown(lead, { language: "en", files })).toMatchObject({ created: 2 });
  const drafts = await db.articleDraft.findMany({ where: { slug: { in: [fresh, known] } } });
  expect(drafts.map(({ follows }) => follows).toSorted()).toEqual([0, 1]);
  const again = await previewMarkdown(lead, { language: "en", files: [file(fresh)] });
  expect(again[0]?.problem).toBe("draft_there");
});

test("of two who import the same at once one does", async () => {
  const leads = [await createAgent("supervisor"), await createAgent("admin")];
  const name = slug();
  const attempts = await Promise.allSettled(
    leads.map((lead) => importMarkdown(lead, { language: "de", files: [file(name)] })),
  );
  const created = attempts.map((one) => (one.status === "fulfilled" ? one.value.created : 0));
  expect(created.toSorted()).toEqual([0, 1]);
  expect(await db.articleDraft.count({ where: { slug: name } })).toBe(1);
});

test("only leads import", async () => {
  const files = { language: "en" as const, files: [file(slug())] };
  for (const stranger of [await createAgent(), await createCustomer()]) {
    await expect(previewMarkdown(stranger, files)).rejects.toThrow(Forbidden);
    await expect(importMarkdown(stranger, files)).rejects.toThrow(Forbidden);
  }
});
