import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { lockNames } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { auditDraft, lockDraft } from "./drafts.ts";
import { canWriteArticles } from "./policy.ts";

type Seen = { id: string; revision: number };

/**
 * Until it is first published, in any language, nobody has the address: the drafts in all languages move together.
 * @throws Conflict where it is taken, or published already
 */
export async function changeAddress(
  viewer: Viewer,
  { slug, ...seen }: Seen & { slug: string },
): Promise<{ slug: string }> {
  authorize(canWriteArticles(viewer));
  try {
    return await db.$transaction(async (tx) => {
      await lockAddresses(tx, seen.id, slug);
      const draft = await lockDraft(tx, seen);
      if (draft.slug === slug) return { slug };
      await mustBeUnpublished(tx, draft.slug);
      await mustBeFree(tx, slug);
      await tx.articleDraft.updateMany({
        where: { slug: draft.slug },
        data: { slug, revision: { increment: 1 } },
      });
      await auditDraft(tx, viewer, "articles.readdress", { ...draft, slug }, { from: draft.slug });
      return { slug };
    });
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.slugTaken");
    throw error;
  }
}

export async function isFree(viewer: Viewer, { slug }: { slug: string }) {
  authorize(canWriteArticles(viewer));
  return { isFree: !(await isAddressTaken(db, slug)) };
}

/** Both of them at once: who moves another language of the same article waits here, and not for one another. */
async function lockAddresses(tx: Tx, id: string, slug: string) {
  const draft = await tx.articleDraft.findUnique({ where: { id }, select: { slug: true } });
  await lockNames(tx, "article", draft ? [draft.slug, slug] : [slug]);
}

/** Until the COMMIT, also for another language of the same address. */
export async function mustBeFree(tx: Tx, slug: string) {
  await lockNames(tx, "article", [slug]);
  if (await isAddressTaken(tx, slug)) throw new Conflict("help.slugTaken");
}

/** A draft that is being published in another language holds its row until it is. */
async function mustBeUnpublished(tx: Tx, slug: string) {
  await tx.$queryRaw`select 1 from article_draft where slug = ${slug} for update`;
  if ((await tx.article.count({ where: { slug } })) > 0) throw new Conflict("help.slugInUse");
}

async function isAddressTaken(tx: Pick<Tx, "article" | "articleDraft">, slug: string) {
  const taken = { where: { slug } };
  return (await tx.article.count(taken)) + (await tx.articleDraft.count(taken)) > 0;
}
