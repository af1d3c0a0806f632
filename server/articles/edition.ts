import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import type { Article } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { archivedFacts } from "./archived-facts.ts";
import type { DraftView, PublishedWords, EditionView } from "./draft-schema.ts";
import { namesOf } from "./names.ts";
import { canPublish, canReadDrafts, canWriteArticles } from "./policy.ts";

type InLanguage = { slug: string; language: Language };

/** @throws NotFound where there is neither an article nor the draft of one */
export async function getEdition(
  viewer: Viewer,
  { slug, language }: InLanguage,
): Promise<EditionView> {
  authorize(canReadDrafts(viewer));
  const [newest, drafts] = await Promise.all([
    db.article.findMany({
      where: { slug },
      orderBy: { version: "desc" },
      distinct: ["locale"],
      include,
    }),
    draftsOf(slug),
  ]);
  if (newest.length === 0 && drafts.length === 0) throw new NotFound();
  const own = newest.find(({ locale }) => locale === language);
  const english = newest.find(({ locale }) => locale === "en");
  const draft = drafts.find(({ locale }) => locale === language) ?? null;
  return {
    slug,
    language,
    published: own && !own.supersededAt ? wordsOf(own) : null,
    archived: archivedOf(own),
    inForce: newest
      .filter(({ supersededAt }) => supersededAt === null)
      .map(({ locale, version, title }) => ({ language: catalogueOf(locale), version, title })),
    english: english && language !== "en" ? wordsOf(english) : null,
    isUnpublished: newest.length === 0,
    draft: draft && (await draftView(draft, language)),
    mayWrite: canWriteArticles(viewer),
    mayPublish: draft !== null && canPublish(viewer, draft.authorIds),
  };
}

const named = { select: { name: true } };
const include = { archivedBy: named };

const draftsOf = (slug: string) =>
  db.articleDraft.findMany({
    where: { slug },
    include: { savedBy: named, submittedBy: named, returnedBy: named },
  });

function archivedOf(own: (Article & { archivedBy: { name: string } | null }) | undefined) {
  const facts = own && archivedFacts(own);
  return facts ? { ...wordsOf(own), ...facts } : null;
}

type Draft = Awaited<ReturnType<typeof draftsOf>>[number];

async function draftView(draft: Draft, language: Language): Promise<DraftView> {
  const { id, slug, title, body, follows, revision, savedAt, savedBy, authorIds } = draft;
  const names = await namesOf(authorIds);
  const { submittedBy, submittedAt, returnedBy, returnedAt, returnedWords } = draft;
  return {
    id,
    slug,
    language,
    title,
    body,
    follows,
    revision,
    authors: authorIds.map((author) => ({ id: author, name: names.get(author) ?? "" })),
    savedBy: savedBy.name,
    savedAt: savedAt.toISOString(),
    submitted:
      submittedBy && submittedAt ? { by: submittedBy.name, at: submittedAt.toISOString() } : null,
    returned:
      returnedBy && returnedAt
        ? { by: returnedBy.name, at: returnedAt.toISOString(), words: returnedWords }
        : null,
  };
}

export const wordsOf = ({ version, title, body, publishedAt }: Article): PublishedWords => ({
  version,
  title,
  body,
  publishedAt: publishedAt.toISOString(),
});
