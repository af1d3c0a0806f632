import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getArticle, listArticles } from "#server/articles/article.ts";
import { saveDraft, startDraft } from "#server/articles/drafts.ts";
import { publishDraft, returnDraft, submitDraft } from "#server/articles/review.ts";
import { searchPassages } from "#server/articles/search.ts";
import { listVersions } from "#server/articles/versions.ts";
import { getEdition } from "#server/articles/edition.ts";
import { db, pool } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { archive, correctArticle, draftInReview, publishArticle } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";

async function published(body = "Send it back.") {
  const slug = `review-${randomUUID().slice(0, 8)}`;
  const article = { slug, locale: "en" as const, title: "Returns", body, follows: 0 };
  await publishArticle(await createAgent("admin"), article);
  return { slug, language: "en" as const };
}

const NEW = { title: "Returns", body: "Send it back within 30 days." };

test("what one has written a second person publishes, and both are named", async () => {
  const author = await createAgent("supervisor", { name: "Priya Nair" });
  const reader = await createAgent("admin", { name: "Olof Berg" });
  const where = await published();
  const draft = await draftInReview(author, where, NEW);
  expect(await publishDraft(reader, draft)).toEqual({ version: 2 });

  expect(await getArticle(where.slug, "en")).toMatchObject({ version: 2 });
  const { versions } = await listVersions(author, where);
  expect(versions.map(({ version, body }) => [version, body])).toEqual([
    [2, NEW.body],
    [1, "Send it back."],
  ]);
  expect(versions[0]).toMatchObject({ authors: ["Priya Nair"], publishedBy: "Olof Berg" });
  const audited = await db.auditEntry.findMany({ where: { subjectId: draft.id } });
  expect(audited.map(({ action }) => action)).toContain("articles.publish");
});

test("nobody publishes what they have written in, as the domain and the database see it", async () => {
  const [author, second] = [await createAgent("supervisor"), await createAgent("admin")];
  const where = await published();
  const draft = await draftInReview(author, where, NEW);
  await expect(publishDraft(author, draft)).rejects.toThrow(Forbidden);

  const { revision } = await saveDraft(second, { ...draft, ...NEW, body: "Within 31 days." });
  await submitDraft(second, { id: draft.id, revision });
  await expect(publishDraft(second, { id: draft.id, revision })).rejects.toThrow(Forbidden);
  await expect(publishDraft(author, { id: draft.id, revision })).rejects.toThrow(Forbidden);

  const insert = `insert into article (id, slug, locale, version, title, body, author_ids, published_by_id)
    values ($1, $2, 'en', $3, 't', 'b', $4, $5)`;
  const row = (version: number, authors: string[], by: string | null): [string, unknown[]] => [
    insert,
    [randomUUID(), randomUUID(), version, authors, by],
  ];
  expect(await refusal(row(1, [author.id], author.id))).toBe("article_two_people");
  expect(await refusal(row(1, [], author.id))).toBe("article_two_people");
  expect(await refusal(row(2, [], null))).toBe("article_two_people");
});

test("of two who publish at once one does and the other is told", async () => {
  const author = await createAgent("supervisor");
  const readers = await Promise.all([createAgent("admin"), createAgent("supervisor")]);
  const where = await published();
  const draft = await draftInReview(author, where, NEW);
  const attempts = await Promise.allSettled(readers.map((reader) => publishDraft(reader, draft)));
  expect(attempts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.article.count({ where: { slug: where.slug } })).toBe(2);
});

test("what was changed after it was read is not published", async () => {
  const [author, reader] = [await createAgent("supervisor"), await createAgent("admin")];
  const where = await published();
  const draft = await draftInReview(author, where, NEW);
  await saveDraft(author, { ...draft, ...NEW, body: "Never." });
  await expect(publishDraft(reader, draft)).rejects.toThrow(Conflict);
  const again = { ...draft, revision: draft.revision + 1 };
  await expect(publishDraft(reader, again)).rejects.toThrow("help.notInReview");
});

test("the second person sends it back with words, and it is sent again", async () => {
  const [author, reader] = [await createAgent("supervisor"), await createAgent("admin")];
  const where = await published();
  const draft = await draftInReview(author, where, NEW);
  await returnDraft(reader, { ...draft, words: "Say from when." });
  const { draft: returned } = await getEdition(author, where);
  expect(returned).toMatchObject({ submitted: null, returned: { words: "Say from when." } });
  await submitDraft(author, draft);
  await submitDraft(author, draft);
  expect((await getEdition(author, where)).draft).toMatchObject({ returned: null });
});

test("nothing, and the same again, is sent to nobody", async () => {
  const author = await createAgent("supervisor");
  const where = await published();
  const { id } = await startDraft(author, where);
  await expect(submitDraft(author, { id, revision: 1 })).rejects.toThrow("help.draftSame");
  await saveDraft(author, { id, revision: 1, title: "Returns", body: "## Only a heading" });
  await expect(submitDraft(author, { id, revision: 2 })).rejects.toThrow(Invalid);
});

test("an older version is taken back as a draft with its text", async () => {
  const author = await createAgent("supervisor");
  const where = await published();
  await correctArticle(where, NEW);
  await startDraft(author, { ...where, version: 1 });
  expect((await getEdition(author, where)).draft).toMatchObject({
    body: "Send it back.",
    follows: 2,
  });
  await expect(startDraft(author, { ...where, version: 9 })).rejects.toThrow(NotFound);
});

test("what is archived is found no longer, opens still, and comes back with a new version", async () => {
  const lead = await createAgent("supervisor");
  const where = await published("We wrap in vermilion paper.");
  expect((await searchPassages("en", "vermilion paper"))[0]?.slug).toBe(where.slug);
  await Promise.all([archive(lead, where), archive(lead, where)]);

  expect(await searchPassages("en", "vermilion paper")).toEqual([]);
  expect((await listArticles("en")).map(({ slug }) => slug)).not.toContain(where.slug);
  expect(await getArticle(where.slug, "en")).toMatchObject({
    version: 1,
    archivedAt: expect.any(String),
  });
  const archived = { action: "articles.archive", actorId: lead.id };
  expect(await db.auditEntry.count({ where: archived })).toBe(1);

  expect(await correctArticle(where, { title: "Wrapping", body: "In crimson." })).toEqual({
    version: 2,
  });
  expect(await getArticle(where.slug, "en")).toMatchObject({ version: 2, archivedAt: null });
  await expect(archive(await createAgent(), where)).rejects.toThrow(Forbidden);
  await expect(archive(lead, { slug: "nowhere" })).rejects.toThrow(NotFound);
});

test("the words of what was published stay, and no version is deleted", async () => {
  const { slug } = await published();
  const change = "update article set body = 'Other' where slug = $1";
  expect(await refusal([change, [slug]])).toBe("article_words_stay");
  const remove = pool.query("delete from article where slug = $1", [slug]);
  await expect(remove).rejects.toThrow(/words of a published article/);
});

test("what a drafted article leaves to be written has to be written first", async () => {
  const author = await createAgent("supervisor");
  const { slug, language } = await published();
  await startDraft(author, { slug, language });
  const draft = await db.articleDraft.findFirstOrThrow({ where: { slug } });
  const seen = { id: draft.id, revision: draft.revision };
  const words = { title: "Returns", body: "## In short\n\n[Write the answer here.]" };
  const { revision } = await saveDraft(author, { ...seen, ...words });
  await expect(submitDraft(author, { id: draft.id, revision })).rejects.toThrow(Invalid);
});
