import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { discardDraft, saveDraft } from "#server/articles/drafts.ts";
import { listOverview } from "#server/articles/overview.ts";
import { publishDraft, returnDraft, submitDraft } from "#server/articles/review.ts";
import { countReviews } from "#server/articles/reviewers.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { draftInReview, publishArticle } from "#tests/support/articles.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const NEW = { title: "Returns", body: "Send it back within 30 days." };

/** Only those of this test are here to be asked. */
beforeEach(async () => {
  await db.articleDraft.deleteMany();
  await db.person.updateMany({
    where: { role: { in: ["supervisor", "admin"] }, deactivatedAt: null },
    data: { deactivatedAt: new Date() },
  });
});

async function waiting(author: Awaited<ReturnType<typeof createAgent>>) {
  const slug = `asked-${randomUUID().slice(0, 8)}`;
  const article = { slug, locale: "de" as const, title: "Returns", body: "Back.", follows: 0 };
  const admin = await createAgent("admin", { languages: ["de"] });
  await publishArticle(admin, article);
  await db.person.updateMany({
    where: { role: { in: ["supervisor", "admin"] }, name: { not: { startsWith: "Asked" } } },
    data: { deactivatedAt: new Date() },
  });
  const draft = await draftInReview(author, { slug, language: "de" }, NEW);
  return { ...draft, slug };
}

const mailed = async (slug: string) => {
  const mails = await db.mail.findMany({ where: { text: { contains: `/admin/help/${slug}/de` } } });
  return mails.map(({ toAddress }) => toAddress).toSorted();
};

const lead = (name: string, languages: string[], role: "supervisor" | "admin" = "supervisor") =>
  createAgent(role, { name: `Asked ${name}`, languages });

test("those who speak its language are asked, once, and whoever wrote in it is not", async () => {
  const author = await lead("author", ["de"]);
  const [speaks, admin] = [
    await lead("speaks", ["en", "de"]),
    await lead("admin", ["de"], "admin"),
  ];
  const silent = await lead("silent", ["en"]);
  const draft = await waiting(author);
  await submitDraft(author, draft);
  expect(await mailed(draft.slug)).toEqual([speaks.email, admin.email].toSorted());

  const counts = [author, speaks, admin, silent].map(
    async (one) => (await countReviews(one)).review,
  );
  expect(await Promise.all(counts)).toEqual([0, 1, 1, 0]);
  const draftFor = async (viewer: typeof author) =>
    (await listOverview(viewer))
      .find(({ slug }) => slug === draft.slug)
      ?.languages.find(({ language }) => language === "de")?.draft;
  expect(await draftFor(speaks)).toMatchObject({ state: "review", awaitsViewer: true });
  expect(await draftFor(author)).toMatchObject({ state: "review", awaitsViewer: false });
});

test("where nobody speaks it every other lead is asked", async () => {
  const author = await lead("author", ["de"]);
  const other = await lead("other", ["sv"]);
  const draft = await waiting(author);
  expect(await mailed(draft.slug)).toEqual([other.email]);
  expect(await countReviews(other)).toEqual({ review: 1 });
});

test("sent twice at once it is one mail; changed and sent again it is another", async () => {
  const author = await lead("author", ["de"]);
  const other = await lead("other", ["de"]);
  const draft = await waiting(author);
  await Promise.all([submitDraft(author, draft), submitDraft(author, draft)]);
  expect(await mailed(draft.slug)).toHaveLength(1);
  const { revision } = await saveDraft(author, { ...draft, title: "Returns", body: "Within 40." });
  expect(await countReviews(other)).toEqual({ review: 0 });
  await submitDraft(author, { id: draft.id, revision });
  expect(await mailed(draft.slug)).toHaveLength(2);
});

test("it waits no more once it is returned, published or discarded", async () => {
  const author = await lead("author", ["de"]);
  const other = await lead("other", ["de"]);
  const ends = [
    (draft: { id: string; revision: number }) => returnDraft(other, { ...draft, words: "No." }),
    (draft: { id: string; revision: number }) => publishDraft(other, draft),
    (draft: { id: string; revision: number }) => discardDraft(author, draft),
  ];
  for (const end of ends) {
    const { id, revision } = await waiting(author);
    const before = (await countReviews(other)).review;
    await end({ id, revision });
    expect((await countReviews(other)).review).toBe(before - 1);
  }
});

test("nothing waits for an agent, and a customer does not learn", async () => {
  await waiting(await lead("author", ["de"]));
  expect(await countReviews(await createAgent("agent", { languages: ["de"] }))).toEqual({
    review: 0,
  });
  await expect(countReviews(await createCustomer())).rejects.toThrow(Forbidden);
});
