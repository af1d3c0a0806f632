import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeAddress, isFree } from "#server/articles/address.ts";
import { saveDraft, startDraft } from "#server/articles/drafts.ts";
import { publishDraft, submitDraft } from "#server/articles/review.ts";
import { startArticle } from "#server/articles/start-article.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";

const fresh = () => `address-${randomUUID().slice(0, 8)}`;

async function begun() {
  const author = await createAgent("supervisor");
  const slug = fresh();
  const { id } = await startArticle(author, { slug, language: "en", title: "Gifts", body: "Yes." });
  return { author, slug, seen: { id, revision: 1 } };
}

test("until it is first published an article's address can be another one", async () => {
  const { author, slug, seen } = await begun();
  const to = fresh();
  expect(await isFree(author, { slug: to })).toEqual({ isFree: true });
  expect(await isFree(author, { slug })).toEqual({ isFree: false });
  await changeAddress(author, { ...seen, slug: to });
  expect(await isFree(author, { slug })).toEqual({ isFree: true });
  expect(await db.articleDraft.findMany({ where: { slug: to } })).toMatchObject([
    { id: seen.id, revision: 2 },
  ]);
  const entry = { action: "articles.readdress", subjectId: seen.id };
  expect((await db.auditEntry.findFirst({ where: entry }))?.details).toMatchObject({
    slug: to,
    from: slug,
  });
});

test("where something else stands, or it is published already, it stays where it is", async () => {
  const { author, seen, slug } = await begun();
  const other = await begun();
  await expect(changeAddress(author, { ...seen, slug: other.slug })).rejects.toThrow(
    "help.slugTaken",
  );
  await submitDraft(author, seen);
  await publishDraft(await createAgent("admin"), seen);
  const { id } = await startDraft(author, { slug, language: "en" });
  await expect(changeAddress(author, { id, revision: 1, slug: fresh() })).rejects.toThrow(
    "help.slugInUse",
  );
});

test("of two who move to one address at once, and of moving and beginning there, one does", async () => {
  const [first, second] = [await begun(), await begun()];
  const slug = fresh();
  const attempts = await Promise.allSettled([
    changeAddress(first.author, { ...first.seen, slug }),
    changeAddress(second.author, { ...second.seen, slug }),
    startArticle(first.author, { slug, language: "de", title: "Geschenke" }),
  ]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.articleDraft.count({ where: { slug } })).toBe(1);
});

test("who has read another revision is told, and agents and archived addresses stay out", async () => {
  const { author, seen } = await begun();
  await saveDraft(author, { ...seen, title: "Gifts", body: "No." });
  await expect(changeAddress(author, { ...seen, slug: fresh() })).rejects.toThrow(Conflict);
  const agent = await createAgent();
  const now = { ...seen, revision: 2 };
  await expect(changeAddress(agent, { ...now, slug: fresh() })).rejects.toThrow(Forbidden);
  await expect(isFree(agent, { slug: fresh() })).rejects.toThrow(Forbidden);
  const taken = fresh();
  const article = { locale: "sv" as const, title: "T", body: "B.", follows: 0 };
  await publishArticle(await createAgent("admin"), { slug: taken, ...article });
  await expect(changeAddress(author, { ...now, slug: taken })).rejects.toThrow("help.slugTaken");
});
