import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { archiveArticle, restoreArticle } from "#server/articles/archive.ts";
import { getArticle } from "#server/articles/article.ts";
import { getEdition } from "#server/articles/edition.ts";
import { listOverview } from "#server/articles/overview.ts";
import { RESTORE_DAYS } from "#server/articles/policy.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import { archive, correctArticle, publishArticle } from "#tests/support/articles.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

async function inTwoLanguages() {
  const slug = `archive-${randomUUID().slice(0, 8)}`;
  const admin = await createAgent("admin");
  for (const locale of ["en", "de"] as const) {
    await publishArticle(admin, { slug, locale, title: "Returns", body: "Words.", follows: 0 });
  }
  return { slug, language: "en" as const };
}

const inForce = (slug: string) => db.article.count({ where: { slug, supersededAt: null } });

const audited = (slug: string, action: string) =>
  db.auditEntry.count({ where: { action, details: { path: ["slug"], equals: slug } } });

test("who archives says which article, and has read all that goes", async () => {
  const lead = await createAgent("supervisor");
  const { slug } = await inTwoLanguages();
  const versions = { en: 1, de: 1 };
  const attempt = (wish: Partial<Parameters<typeof archiveArticle>[1]>) =>
    archiveArticle(lead, { slug, versions, confirmation: slug, ...wish });
  await expect(attempt({ confirmation: "returns" })).rejects.toThrow(Invalid);
  await expect(attempt({ versions: { en: 1 } })).rejects.toThrow(Conflict);
  await expect(attempt({ versions: { en: 1, de: 2 } })).rejects.toThrow(Conflict);
  await expect(attempt({ versions: { ...versions, sv: 1 } })).rejects.toThrow(Conflict);
  expect(await inForce(slug)).toBe(2);
  await attempt({});
  expect(await inForce(slug)).toBe(0);
});

test("what somebody publishes while another archives is not taken away unread", async () => {
  const lead = await createAgent("supervisor");
  const place = await inTwoLanguages();
  const seen = { slug: place.slug, versions: { en: 1, de: 1 }, confirmation: place.slug };
  await correctArticle(place, { title: "Returns", body: "Other words." });
  await expect(archiveArticle(lead, seen)).rejects.toThrow("help.correctedMeanwhile");
});

test("every other lead is told by mail who archived what, and how long it comes back", async () => {
  const [lead, other] = [
    await createAgent("supervisor", { name: "Priya Nair" }),
    await createAgent("admin", { locale: "en-GB" }),
  ];
  const place = await inTwoLanguages();
  await archive(lead, place);
  const about = { text: { contains: `/admin/help/${place.slug}/en` } };
  const mails = await db.mail.findMany({ where: about });
  expect(mails.map(({ toAddress }) => toAddress)).toContain(other.email);
  expect(mails.map(({ toAddress }) => toAddress)).not.toContain(lead.email);
  const mail = mails.find(({ toAddress }) => toAddress === other.email);
  expect(mail?.text).toContain("Priya Nair");
  expect(mail?.text).toContain(`${RESTORE_DAYS} days`);
});

test("it is restored as it was, in every language, by any lead", async () => {
  const [lead, other] = [await createAgent("supervisor"), await createAgent("admin")];
  const place = await inTwoLanguages();
  await archive(lead, place);
  const archived = { by: lead.name, restorableUntil: expect.any(String) };
  expect((await getEdition(other, place)).archived).toMatchObject(archived);
  const listed = (await listOverview(other)).find(({ slug }) => slug === place.slug);
  expect(listed?.archived).toMatchObject(archived);

  await restoreArticle(other, place);
  expect(await getArticle(place.slug, "de")).toMatchObject({ version: 1, archivedAt: null });
  expect((await getEdition(other, place)).inForce.map(({ language }) => language)).toEqual(
    expect.arrayContaining(["en", "de"]),
  );
  expect(await audited(place.slug, "articles.restore")).toBe(1);
});

test("of two who restore at once one does, and of restoring and publishing one is told", async () => {
  const leads = [await createAgent("supervisor"), await createAgent("admin")];
  const place = await inTwoLanguages();
  await archive(leads[0] ?? (await createAgent("admin")), place);
  await Promise.all(leads.map((lead) => restoreArticle(lead, place)));
  expect(await audited(place.slug, "articles.restore")).toBe(1);
  expect(await inForce(place.slug)).toBe(2);
});

test("what was brought back with new words stays when the rest is restored", async () => {
  const lead = await createAgent("supervisor");
  const place = await inTwoLanguages();
  await archive(lead, place);
  await correctArticle(place, { title: "Returns", body: "New words." });
  await restoreArticle(lead, place);
  expect(await getArticle(place.slug, "en")).toMatchObject({ version: 2 });
  expect(await getArticle(place.slug, "de")).toMatchObject({ version: 1, archivedAt: null });
});

test("later it needs a draft and a second person", async () => {
  const lead = await createAgent("supervisor");
  const place = await inTwoLanguages();
  await archive(lead, place);
  const long = new Date(Date.now() - (RESTORE_DAYS * 24 + 1) * 60 * 60_000);
  await db.article.updateMany({
    where: { slug: place.slug },
    data: { archivedAt: long, supersededAt: long },
  });
  expect((await getEdition(lead, place)).archived?.restorableUntil).toBeNull();
  await expect(restoreArticle(lead, place)).rejects.toThrow("help.restoreTooLate");
});

test("agents and customers neither archive nor restore, and nothing is restored that never was", async () => {
  const place = await inTwoLanguages();
  for (const stranger of [await createAgent(), await createCustomer()]) {
    await expect(archive(stranger, place)).rejects.toThrow(Forbidden);
    await expect(restoreArticle(stranger, place)).rejects.toThrow(Forbidden);
  }
  const lead = await createAgent("admin");
  await expect(restoreArticle(lead, { slug: "nowhere" })).rejects.toThrow(NotFound);
  await restoreArticle(lead, place);
  expect(await audited(place.slug, "articles.restore")).toBe(0);
});
