import { db } from "#server/platform/db.ts";
import { catalogueOf, LANGUAGES, type Language } from "#server/platform/locale.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type {
  ArticleOverview,
  DraftStanding,
  DraftState,
  LanguageStanding,
} from "./draft-schema.ts";
import { archivedFacts } from "./archived-facts.ts";
import { canReadDrafts, standingOf } from "./policy.ts";
import { awaits } from "./reviewers.ts";

/** Far more than a help centre has: beyond it the search finds what the list does not show. */
const MOST_ROWS = 4000;

/** Every article with how it stands in each language, and who is at work on it. */
export async function listOverview(viewer: Viewer): Promise<ArticleOverview[]> {
  authorize(canReadDrafts(viewer));
  const [rows, open, isTheirs] = await Promise.all([newestRows(), openDrafts(), awaits(viewer)]);
  const drafts = open.map((draft) => ({
    ...draft,
    awaitsViewer: draft.submittedAt !== null && isTheirs(draft),
  }));
  const slugs = [...new Set([...rows, ...drafts].map(({ slug }) => slug))];
  const rowsOf = Map.groupBy(rows, ({ slug }) => slug);
  const draftsOf = Map.groupBy(drafts, ({ slug }) => slug);
  return slugs
    .map((slug) => overviewOf(viewer, slug, rowsOf.get(slug) ?? [], draftsOf.get(slug) ?? []))
    .toSorted((a, b) => a.title.localeCompare(b.title, viewer.locale));
}

/** Of each language the version in force, or the last one of what was archived. */
async function newestRows() {
  const rows = await db.article.findMany({
    where: { OR: [{ supersededAt: null }, { archivedAt: { not: null } }] },
    orderBy: { version: "desc" },
    take: MOST_ROWS,
    select: {
      slug: true,
      locale: true,
      title: true,
      publishedAt: true,
      supersededAt: true,
      archivedAt: true,
      archivedBy: { select: { name: true } },
    },
  });
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const place = `${row.locale} ${row.slug}`;
    if (!newest.has(place)) newest.set(place, row);
  }
  return [...newest.values()];
}

const openDrafts = () =>
  db.articleDraft.findMany({
    orderBy: { savedAt: "desc" },
    take: MOST_ROWS,
    select: {
      slug: true,
      locale: true,
      title: true,
      savedAt: true,
      authorIds: true,
      submittedAt: true,
      returnedAt: true,
      savedBy: { select: { name: true } },
    },
  });

type Row = Awaited<ReturnType<typeof newestRows>>[number];
type Draft = Awaited<ReturnType<typeof openDrafts>>[number] & { awaitsViewer: boolean };

function overviewOf(viewer: Viewer, slug: string, rows: Row[], drafts: Draft[]): ArticleOverview {
  const current = rows.filter(({ supersededAt }) => supersededAt === null);
  const own = catalogueOf(viewer.locale);
  const titled = [...current, ...rows, ...drafts]
    .filter(({ title }) => title)
    .toSorted((a, b) => ranked(a, own) - ranked(b, own))
    .at(0);
  return {
    slug,
    title: titled?.title ?? slug,
    locale: catalogueOf(titled?.locale ?? "en"),
    archived: current.length === 0 && rows[0] ? archivedFacts(rows[0]) : null,
    languages: LANGUAGES.map((language) => languageOf(language, current, drafts)),
  };
}

/** The reader's own language, or else English. */
function ranked({ locale }: { locale: string }, own: Language) {
  if (locale === own) return 0;
  return locale === "en" ? 1 : 2;
}

function languageOf(language: Language, current: Row[], drafts: Draft[]): LanguageStanding {
  const published = Object.fromEntries(
    current.map(({ locale, publishedAt }) => [
      catalogueOf(locale),
      { publishedAt: publishedAt.toISOString() },
    ]),
  );
  const draft = drafts.find(({ locale }) => locale === language);
  return {
    language,
    standing: standingOf(language, published),
    draft: draft ? draftStanding(draft) : null,
  };
}

const draftStanding = (draft: Draft): DraftStanding => ({
  state: stateOf(draft),
  by: draft.savedBy.name,
  savedAt: draft.savedAt.toISOString(),
  awaitsViewer: draft.awaitsViewer,
});

function stateOf({ submittedAt, returnedAt }: Draft): DraftState {
  if (submittedAt) return "review";
  return returnedAt ? "returned" : "writing";
}
