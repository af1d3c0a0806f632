import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { queueLeadMail } from "#server/platform/lead-mail.ts";
import { languageOf } from "#server/platform/locale.ts";
import { settings } from "#server/platform/settings.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { Archiving } from "./draft-schema.ts";
import { canWriteArticles, isRestorable, RESTORE_DAYS } from "./policy.ts";

/**
 * In all its languages it is no longer found; whoever was answered with it can still open it. One person may, because
 * what is wrong has to go at once: so they say which one they mean, every other lead is told, and each can restore it.
 * Of two at once the rows decide, and the second one has nothing left to do.
 * @throws Conflict when something else is in force than was read
 */
export async function archiveArticle(viewer: Viewer, archiving: Archiving) {
  authorize(canWriteArticles(viewer));
  const { slug, confirmation } = archiving;
  if (confirmation !== slug) throw new Invalid("help.archiveUnconfirmed");
  await db.$transaction(async (tx) => {
    const rows = await lockInForce(tx, slug);
    const [titled] = rows;
    if (!titled) return mustBeThere(tx, slug);
    mustBeSeen(rows, archiving);
    const at = now();
    await tx.article.updateMany({
      where: { slug, supersededAt: null },
      data: { supersededAt: at, archivedAt: at, archivedById: viewer.id },
    });
    await auditArticle(tx, viewer, "articles.archive", { ...titled, slug });
    await tellOthers(tx, viewer, { slug, title: titled.title });
  });
}

/**
 * As it was, within some days: a second person has read these words already. Of two at once the second one has nothing
 * left to do; where somebody has published a newer version meanwhile, that one stays.
 */
export async function restoreArticle(viewer: Viewer, { slug }: { slug: string }) {
  authorize(canWriteArticles(viewer));
  try {
    await db.$transaction((tx) => restoreIn(tx, viewer, slug));
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.correctedMeanwhile");
    throw error;
  }
}

async function restoreIn(tx: Tx, viewer: Viewer, slug: string) {
  const archived = await lockArchived(tx, slug);
  if (archived.length === 0) return mustBeThere(tx, slug);
  const restorable = archived.filter(({ archivedAt }) => isRestorable(archivedAt, now()));
  const [titled] = restorable;
  if (!titled) throw new Conflict("help.restoreTooLate", { days: RESTORE_DAYS });
  await tx.article.updateMany({
    where: { id: { in: restorable.map(({ id }) => id) } },
    data: { supersededAt: null, archivedAt: null, archivedById: null },
  });
  // Nobody else is told that it is withdrawn.
  await tx.recall.updateMany({
    where: {
      slug,
      archived: true,
      restoredAt: null,
      locale: { in: restorable.map(({ locale }) => locale) },
    },
    data: { restoredAt: now() },
  });
  await auditArticle(tx, viewer, "articles.restore", { ...titled, slug });
}

type InForce = { id: string; locale: string; version: number; title: string };

const lockInForce = (tx: Tx, slug: string) =>
  tx.$queryRaw<InForce[]>`
    select id, locale, version, title from article
    where slug = ${slug} and superseded_at is null
    order by locale <> 'en', locale for update`;

/** Of each language its newest version, where that was archived. */
const lockArchived = (tx: Tx, slug: string) =>
  tx.$queryRaw<(InForce & { archivedAt: Date })[]>`
    select id, locale, version, title, archived_at as "archivedAt" from article
    where slug = ${slug} and archived_at is not null and not exists (
      select 1 from article newer where newer.slug = article.slug and newer.locale = article.locale
        and newer.version > article.version)
    order by locale <> 'en', locale for update`;

function mustBeSeen(rows: InForce[], { versions }: Archiving) {
  const seen = new Map<string, number>(Object.entries(versions));
  const isSeen = rows.every(({ locale, version }) => seen.get(languageOf(locale)) === version);
  if (!isSeen || seen.size !== rows.length) throw new Conflict("help.correctedMeanwhile");
}

async function mustBeThere(tx: Tx, slug: string) {
  if ((await tx.article.count({ where: { slug } })) === 0) throw new NotFound();
}

const auditArticle = (
  tx: Tx,
  viewer: Viewer,
  action: string,
  { id: subjectId, title: name, slug }: Pick<InForce, "id" | "title"> & { slug: string },
) => audit(tx, viewer, { action, subjectId, details: { name, slug } });

const tellOthers = (tx: Tx, viewer: Viewer, { slug, title }: { slug: string; title: string }) =>
  queueLeadMail(
    tx,
    "articles.archived",
    () => ({
      by: viewer.name,
      title,
      days: RESTORE_DAYS,
      link: new URL(`/admin/help/${slug}/en`, settings().origin).href,
    }),
    { id: { not: viewer.id } },
  );
