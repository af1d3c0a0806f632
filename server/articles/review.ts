import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import type { ArticleDraft } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { auditDraft, lockDraft } from "./drafts.ts";
import { canPublish, canWriteArticles, passagesOf, hasPlaceholder } from "./policy.ts";
import { orCorrectedMeanwhile, publishIn } from "./publish.ts";
import { askReviewers, notifyReviewers } from "./reviewers.ts";
import { newArticle } from "./schema.ts";

type Seen = { id: string; revision: number };

/** From now on it waits for a second person. Said twice it is said once. */
export async function submitDraft(viewer: Viewer, seen: Seen) {
  authorize(canWriteArticles(viewer));
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, seen);
    if (draft.submittedAt) return;
    mustBeWhole(draft);
    await mustBeAnother(tx, draft);
    await tx.articleDraft.update({
      where: { id: draft.id },
      data: { submittedAt: now(), submittedById: viewer.id, ...notReturned },
    });
    await askReviewers(tx, viewer, draft);
    await auditDraft(tx, viewer, "articles.submit", draft);
  });
  notifyReviewers();
}

const notReturned = { returnedAt: null, returnedById: null, returnedWords: "" };

/** @throws Conflict unless it waits for a second person */
export async function returnDraft(viewer: Viewer, { words, ...seen }: Seen & { words: string }) {
  authorize(canWriteArticles(viewer));
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, seen);
    mustWait(draft);
    await tx.articleDraft.update({
      where: { id: draft.id },
      data: {
        submittedAt: null,
        submittedById: null,
        returnedAt: now(),
        returnedById: viewer.id,
        returnedWords: words,
      },
    });
    await auditDraft(tx, viewer, "articles.return", draft);
  });
  notifyReviewers();
}

/** By a second person, word for word as they have read it. @throws Forbidden for whoever wrote in it */
export async function publishDraft(viewer: Viewer, seen: Seen): Promise<{ version: number }> {
  authorize(canWriteArticles(viewer));
  const published = await orCorrectedMeanwhile(
    db.$transaction(async (tx) => {
      const draft = await lockDraft(tx, seen);
      authorize(canPublish(viewer, draft.authorIds), "help.ownWords");
      mustWait(draft);
      const { authorIds } = draft;
      const { version } = await publishIn(tx, viewer, { ...mustBeWhole(draft), authorIds });
      await tx.articleDraft.delete({ where: { id: draft.id } });
      await auditDraft(tx, viewer, "articles.publish", draft, { version });
      return { version };
    }),
  );
  notifyReviewers();
  return published;
}

function mustWait({ submittedAt }: ArticleDraft) {
  if (!submittedAt) throw new Conflict("help.notInReview");
}

function mustBeWhole({ slug, locale, title, body, follows }: ArticleDraft) {
  const words = { slug, locale: catalogueOf(locale), title, body, follows };
  const article = newArticle.safeParse(words);
  if (!article.success || passagesOf(article.data.body).length === 0) {
    throw new Invalid("help.draftEmpty");
  }
  if (hasPlaceholder(body)) throw new Invalid("help.placeholder");
  return article.data;
}

/** Nobody is asked to read what nobody has changed. */
async function mustBeAnother(tx: Tx, { slug, locale, title, body }: ArticleDraft) {
  const same = await tx.article.count({
    where: { slug, locale, supersededAt: null, title: title.trim(), body: body.trim() },
  });
  if (same > 0) throw new Invalid("help.draftSame");
}
