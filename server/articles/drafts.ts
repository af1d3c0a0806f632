import { v7 as newId } from "uuid";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import type { Language } from "#server/platform/locale.ts";
import type { ArticleDraft } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canWriteArticles } from "./policy.ts";
import { notifyReviewers } from "./reviewers.ts";

type InLanguage = { slug: string; language: Language };

/**
 * The words in force, or those of an older `version` that is taken back; in a language that there is none in yet,
 * nothing. @throws Conflict where somebody has begun one
 */
export async function startDraft(
  viewer: Viewer,
  { slug, language, version }: InLanguage & { version?: number | undefined },
): Promise<{ id: string }> {
  authorize(canWriteArticles(viewer));
  return beginning(async (tx) => {
    const versions = await tx.article.findMany({
      where: { slug },
      orderBy: { version: "desc" },
      select: { locale: true, version: true, title: true, body: true },
    });
    if (versions.length === 0) throw new NotFound();
    const own = versions.filter(({ locale }) => locale === language);
    const follows = own[0]?.version ?? 0;
    const from = own.find((one) => one.version === (version ?? follows));
    if (version !== undefined && !from) throw new NotFound();
    const { title = "", body = "" } = from ?? {};
    const draft = await create(tx, viewer, { slug, language, title, body, follows });
    const action = version === undefined ? "articles.begin" : "articles.takeBack";
    await auditDraft(tx, viewer, action, draft, version === undefined ? {} : { version });
    return { id: draft.id };
  });
}

type Seen = { id: string; revision: number };

/**
 * As it is typed. Whoever writes in one is its author from then on; one that waits for a second person waits no more.
 * @throws Conflict when somebody else has changed it meanwhile: then nothing is lost, and nothing is written over
 */
export async function saveDraft(
  viewer: Viewer,
  { id, revision, title, body }: Seen & { title: string; body: string },
): Promise<{ revision: number }> {
  authorize(canWriteArticles(viewer));
  const { isTakenBack, ...saved } = await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, { id, revision });
    if (draft.title === title && draft.body === body) return { revision, isTakenBack: false };
    const isNew = !draft.authorIds.includes(viewer.id);
    await tx.articleDraft.update({
      where: { id },
      data: {
        title,
        body,
        revision: { increment: 1 },
        savedAt: now(),
        savedById: viewer.id,
        submittedAt: null,
        submittedById: null,
        ...(isNew && { authorIds: [...draft.authorIds, viewer.id] }),
      },
    });
    if (isNew) await auditDraft(tx, viewer, "articles.edit", draft);
    return { revision: revision + 1, isTakenBack: draft.submittedAt !== null };
  });
  if (isTakenBack) notifyReviewers();
  return saved;
}

export async function discardDraft(viewer: Viewer, seen: Seen) {
  authorize(canWriteArticles(viewer));
  await db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, seen);
    await tx.articleDraft.delete({ where: { id: draft.id } });
    await auditDraft(tx, viewer, "articles.discard", draft);
  });
  notifyReviewers();
}

/** Until the COMMIT. @throws NotFound when it was published or discarded, Conflict when it is another than was seen */
export async function lockDraft(tx: Tx, { id, revision }: Seen): Promise<ArticleDraft> {
  await tx.$queryRaw`select 1 from article_draft where id = ${id}::uuid for update`;
  const draft = await tx.articleDraft.findUnique({
    where: { id },
    include: { savedBy: { select: { name: true } } },
  });
  if (!draft) throw new NotFound("help.draftGone");
  const { savedBy, ...row } = draft;
  if (row.revision !== revision) throw new Conflict("help.draftChanged", { name: savedBy.name });
  return row;
}

type Words = { title: string; body: string; follows: number };

export const create = (
  tx: Tx,
  { id: savedById }: Viewer,
  { language: locale, ...rest }: InLanguage & Words,
) =>
  tx.articleDraft.create({
    data: {
      id: newId(),
      ...rest,
      locale,
      savedById,
      authorIds: [savedById],
      createdAt: now(),
      savedAt: now(),
    },
  });

/** Of two who begin the same one the first one's row decides. */
export async function beginning<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(work);
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.draftThere");
    throw error;
  }
}

export const auditDraft = (
  tx: Tx,
  viewer: Viewer,
  action: string,
  { id: subjectId, slug, locale, title }: Pick<ArticleDraft, "id" | "slug" | "locale" | "title">,
  details: Record<string, string | number> = {},
) =>
  audit(tx, viewer, {
    action,
    subjectId,
    details: { name: title || slug, slug, as: locale, ...details },
  });
