import { v7 as newId } from "uuid";
import { audit } from "#server/platform/audit.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { type ArticleNow, articleNow, type Place } from "./article-now.ts";
import { canRecall, standsFor } from "./policy.ts";
import { countBack } from "./back.ts";
import type { NewRecall, RecallCounts, RecallView, RecipientView } from "./schema.ts";
import { queueSending } from "./send.ts";
import { countRecipients, listRecipients, MOST_COUNTED, type Recipient } from "./recipients.ts";

const PAGE = 20;

/** Who was told what this article no longer says, a page at a time. */
export async function getRecall(
  viewer: Viewer,
  { cursor: after = null, ...place }: Place & { cursor?: string | null | undefined },
): Promise<RecallView> {
  authorize(canRecall(viewer));
  const article = await articleNow(place);
  if (!article) return null;
  const what = { slug: article.slug, passages: article.gone };
  const [told, counts, started] = await Promise.all([
    listRecipients(what, after, PAGE + 1),
    countRecipients(what),
    startedOf(article),
  ]);
  const shown = told.slice(0, PAGE);
  const look = { list: "recalls", isMore: after !== null };
  await auditList(
    viewer,
    look,
    shown.map(({ customerId }) => customerId),
  );
  const { version, archived, title } = article;
  return {
    version,
    archived,
    title,
    counts,
    started,
    changed: changedIn(article),
    isMore: counts.reduce((sum, { count }) => sum + count, 0) >= MOST_COUNTED,
    told: shown.map(viewOf),
    nextCursor: told.length > PAGE ? (shown.at(-1)?.customerId ?? null) : null,
    suggestions: suggestionsFor(article, counts),
  };
}

/** How many were told what it no longer says, and how many were corrected about what it says again; not who. */
export async function countRecall(viewer: Viewer, place: Place): Promise<RecallCounts> {
  authorize(canRecall(viewer));
  const [article, correctedAgainst] = await Promise.all([articleNow(place), countBack(place)]);
  const counts = article
    ? await countRecipients({ slug: article.slug, passages: article.gone })
    : [];
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    archived: article?.archived ?? false,
    correctedAgainst,
  };
}

const suggestionsFor = ({ title, archived }: ArticleNow, counts: { language: Language }[]) =>
  Object.fromEntries(
    counts.map(({ language }) => [
      language,
      translatorFor(language, "help")(archived ? "withdrawnText" : "correctionText", { title }),
    ]),
  );

const changedIn = ({ gone, earlier, body }: ArticleNow) =>
  gone.map((told) => ({ told, now: standsFor(told, earlier, body) }));

const viewOf = ({ locale, toldAt, ...told }: Recipient): RecipientView => ({
  ...told,
  language: catalogueOf(locale),
  toldAt: toldAt.toISOString(),
});

async function startedOf(article: ArticleNow) {
  const recall = await db.recall.findFirst({
    where: { ...keyOf(article), restoredAt: null },
    include: { startedBy: { select: { name: true } }, _count: { select: { corrections: true } } },
  });
  return recall
    ? {
        by: recall.startedBy.name,
        at: recall.startedAt.toISOString(),
        sent: recall._count.corrections,
        finishedAt: recall.finishedAt?.toISOString() ?? null,
      }
    : null;
}

const keyOf = ({ slug, locale, version, archived }: ArticleNow) => ({
  slug,
  locale,
  version,
  archived,
});

/**
 * Each of those customers gets the correction, by a job that goes on where it was interrupted. Whoever presses second
 * starts nothing. @throws Conflict when the article is another than was read, or it was recalled already
 */
export async function startRecall(viewer: Viewer, { texts, ...seen }: NewRecall) {
  authorize(canRecall(viewer));
  const article = await articleNow(seen);
  if (!article || article.version !== seen.version || article.archived !== seen.archived) {
    throw new Conflict("help.correctedMeanwhile");
  }
  const counts = await countRecipients({ slug: article.slug, passages: article.gone });
  if (counts.length === 0) throw new Conflict("help.nobodyTold");
  if (counts.some(({ language }) => !texts[language])) throw new Invalid("help.textMissing");
  try {
    await write(viewer, article, texts);
  } catch (error) {
    if (isTaken(error)) throw new Conflict("help.recalledAlready");
    throw error;
  }
}

const write = (viewer: Viewer, article: ArticleNow, texts: NewRecall["texts"]) =>
  db.$transaction(async (tx) => {
    const { id } = await tx.recall.create({
      data: {
        id: newId(),
        ...keyOf(article),
        passages: article.gone,
        texts,
        startedById: viewer.id,
        startedAt: now(),
      },
    });
    await queueSending(tx, id);
    const { slug, locale, title, version } = article;
    await audit(tx, viewer, {
      action: "recalls.start",
      subjectId: id,
      details: { name: title, slug, as: locale, version },
    });
  });
