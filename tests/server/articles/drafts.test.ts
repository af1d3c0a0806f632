import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { discardDraft, saveDraft, startDraft } from "#server/articles/drafts.ts";
import { getEdition } from "#server/articles/edition.ts";
import { listOverview } from "#server/articles/overview.ts";
import { startArticle } from "#server/articles/start-article.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const place = () => ({ slug: `drafts-${randomUUID().slice(0, 8)}`, language: "en" as const });

async function published() {
  const where = place();
  await publishArticle(await createAgent("admin"), {
    slug: where.slug,
    locale: where.language,
    follows: 0,
    title: "Returns",
    body: "Send it back.",
  });
  return where;
}

test("a draft begins with the words in force, and keeps what is typed", async () => {
  const author = await createAgent("supervisor", { name: "Priya Nair" });
  const where = await published();
  const { id } = await startDraft(author, where);
  expect(await getEdition(author, where)).toMatchObject({
    draft: { title: "Returns", body: "Send it back.", follows: 1, revision: 1 },
    mayWrite: true,
    mayPublish: false,
  });

  const half = { title: "Retu", body: "Send it  " };
  expect(await saveDraft(author, { id, revision: 1, ...half })).toEqual({ revision: 2 });
  expect(await getEdition(author, where)).toMatchObject({
    draft: { ...half, savedBy: "Priya Nair" },
    published: { title: "Returns" },
  });
});

test("of two who save at once one is saved and one is told, and nothing is written over", async () => {
  const [one, other] = [await createAgent("supervisor"), await createAgent("admin")];
  const where = await published();
  const { id } = await startDraft(one, where);
  const words = (body: string) => ({ id, revision: 1, title: "Returns", body });
  const attempts = await Promise.allSettled([
    saveDraft(one, words("Mine.")),
    saveDraft(other, words("Theirs.")),
  ]);
  const refusals = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refusals).toEqual([expect.objectContaining({ reason: expect.any(Conflict) })]);
  const { draft } = await getEdition(one, where);
  expect(draft?.body).toBe(attempts[0].status === "fulfilled" ? "Mine." : "Theirs.");
});

test("of two who begin the same draft one does", async () => {
  const author = await createAgent("supervisor");
  const where = await published();
  const attempts = await Promise.allSettled([startDraft(author, where), startDraft(author, where)]);
  expect(attempts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.articleDraft.count({ where: { slug: where.slug } })).toBe(1);
});

test("an article is new under an address that no other has", async () => {
  const author = await createAgent("supervisor");
  const where = place();
  await startArticle(author, { ...where, title: "Gift cards" });
  const again = startArticle(author, { ...where, language: "de", title: "Gutscheine" });
  await expect(again).rejects.toThrow(Conflict);
  const listed = (await listOverview(author)).find(({ slug }) => slug === where.slug);
  expect(listed).toMatchObject({ title: "Gift cards", archived: null });
  expect(listed?.languages[0]).toMatchObject({ standing: "missing", draft: { state: "writing" } });
});

test("a translation that is older than the English text is shown as such", async () => {
  const admin = await createAgent("admin");
  const { slug } = place();
  const before = new Date("2026-01-01T09:00:00Z");
  const row = { slug, version: 1, title: "Fees", body: "None." };
  await db.article.create({ data: { ...row, locale: "de", publishedAt: before } });
  const later = new Date("2026-02-01T09:00:00Z");
  await db.article.create({ data: { ...row, locale: "en", publishedAt: later } });
  await db.article.create({ data: { ...row, locale: "sv", publishedAt: later } });
  const listed = (await listOverview(admin)).find((one) => one.slug === slug);
  expect(listed?.languages.map(({ language, standing }) => `${language} ${standing}`)).toEqual([
    "en current",
    "de outdated",
    "sv current",
    "ar missing",
  ]);
});

test("who is not a lead reads drafts and writes none, and customers see none", async () => {
  const [lead, agent, customer] = [
    await createAgent("supervisor"),
    await createAgent(),
    await createCustomer(),
  ];
  const where = await published();
  const { id } = await startDraft(lead, where);
  expect(await getEdition(agent, where)).toMatchObject({ mayWrite: false, mayPublish: false });
  const words = { id, revision: 1, title: "x", body: "y" };
  for (const stranger of [agent, customer]) {
    await expect(saveDraft(stranger, words)).rejects.toThrow(Forbidden);
    await expect(startDraft(stranger, where)).rejects.toThrow(Forbidden);
    await expect(discardDraft(stranger, words)).rejects.toThrow(Forbidden);
  }
  await expect(getEdition(customer, where)).rejects.toThrow(Forbidden);
  await expect(listOverview(customer)).rejects.toThrow(Forbidden);
});

test("what was discarded is gone, and the audit log knows by whom", async () => {
  const author = await createAgent("supervisor");
  const where = await published();
  const { id } = await startDraft(author, where);
  await discardDraft(author, { id, revision: 1 });
  await expect(discardDraft(author, { id, revision: 1 })).rejects.toThrow(NotFound);
  const entries = await db.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual(["articles.begin", "articles.discard"]);
});
