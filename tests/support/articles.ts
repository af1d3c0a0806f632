import { archiveArticle } from "#server/articles/archive.ts";
import { orCorrectedMeanwhile, publishIn } from "#server/articles/publish.ts";
import { saveDraft, startDraft } from "#server/articles/drafts.ts";
import { publishDraft, submitDraft } from "#server/articles/review.ts";
import type { NewArticle } from "#server/articles/schema.ts";
import { db } from "#server/platform/db.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent } from "./factories.ts";

/** A version that another lead has written; whoever publishes it has read it. */
export async function publishArticle(viewer: Viewer, article: NewArticle) {
  const author = await createAgent("supervisor");
  return orCorrectedMeanwhile(
    db.$transaction((tx) => publishIn(tx, viewer, { ...article, authorIds: [author.id] })),
  );
}

type Words = { title: string; body: string };

/** A draft of what is there, with these words, that waits for a second person. */
export async function draftInReview(
  author: Viewer,
  place: { slug: string; language: Language },
  words: Words,
) {
  const { id } = await startDraft(author, place);
  const { revision } = await saveDraft(author, { id, revision: 1, ...words });
  await submitDraft(author, { id, revision });
  return { id, revision };
}

/** Written by one and published by another. */
export async function correctArticle(
  place: { slug: string; language: Language },
  words: Words,
): Promise<{ version: number }> {
  const [author, reader] = await Promise.all([createAgent("supervisor"), createAgent("admin")]);
  return publishDraft(reader, await draftInReview(author, place, words));
}

/** By somebody who has read all that goes. */
export async function archive(viewer: Viewer, { slug }: { slug: string }) {
  const rows = await db.article.findMany({ where: { slug, supersededAt: null } });
  const versions = Object.fromEntries(rows.map(({ locale, version }) => [locale, version]));
  await archiveArticle(viewer, { slug, versions, confirmation: slug });
}
