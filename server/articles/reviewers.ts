import { notifyDesks } from "#server/conversations/topics.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { areLeads, queueLeadMail } from "#server/platform/lead-mail.ts";
import { settings } from "#server/platform/settings.ts";
import { authorize, isLead, type Viewer } from "#server/platform/viewer.ts";
import { canReadDrafts, type InReview, reviewersAmong } from "./policy.ts";

type Named = InReview & { slug: string; title: string };

/** One mail to each of those who may publish it, and none to whoever wrote in it. */
export async function askReviewers(tx: Tx, by: Viewer, draft: Named) {
  const ids = reviewersAmong(await leadsIn(tx), draft);
  const { slug, locale, title } = draft;
  await queueLeadMail(
    tx,
    "articles.review",
    () => ({
      by: by.name,
      title,
      as: locale,
      link: new URL(`/admin/help/${slug}/${locale}`, settings().origin).href,
    }),
    { id: { in: ids } },
  );
}

/** To every open admin area: what waits for a second person may be another. */
export const notifyReviewers = () => notifyDesks({ changed: "articles" });

/** @returns whether a draft waits for the viewer, and not only for somebody else */
export async function awaits(viewer: Viewer): Promise<(draft: InReview) => boolean> {
  if (!isLead(viewer)) return () => false;
  const leads = await leadsIn(db);
  return (draft) => reviewersAmong(leads, draft).includes(viewer.id);
}

/** How many drafts wait for the viewer's review. */
export async function countReviews(viewer: Viewer): Promise<{ review: number }> {
  authorize(canReadDrafts(viewer));
  const [isTheirs, drafts] = await Promise.all([
    awaits(viewer),
    db.articleDraft.findMany({
      where: { submittedAt: { not: null } },
      select: { locale: true, authorIds: true },
    }),
  ]);
  return { review: drafts.filter(isTheirs).length };
}

const leadsIn = (tx: Pick<Tx, "person">) =>
  tx.person.findMany({ where: areLeads, select: { id: true, languages: true } });
