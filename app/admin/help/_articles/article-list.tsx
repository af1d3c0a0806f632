import { FileUp } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { ArticleOverview, DraftStanding } from "#server/articles/draft-schema.ts";
import { canWriteArticles } from "#server/articles/policy.ts";
import type { Language } from "#server/platform/locale.ts";
import { api, viewer } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { IMPORT } from "./addresses.ts";
import { ArticleRow } from "./article-row.tsx";
import { DraftRow } from "./draft-row.tsx";
import { NewArticle } from "./new-article.tsx";

/** What waits for somebody comes first; then every article, and how it stands in each language. */
export async function ArticleList() {
  const [t, help, all, person] = await Promise.all([
    getTranslations("articleDesk"),
    getTranslations("help"),
    (await api()).articles.overview(),
    viewer(),
  ]);
  const drafts = draftsIn(all);
  const mine = drafts.filter(({ awaitsViewer }) => awaitsViewer);
  const review = drafts.filter(({ state, awaitsViewer }) => state === "review" && !awaitsViewer);
  const writing = drafts.filter(({ state }) => state !== "review");
  const articles = all.filter(({ archived, languages }) => !archived && isThere(languages));
  const recent = all.filter(({ archived }) => archived?.restorableUntil);
  const archived = all.filter((one) => one.archived && !one.archived.restorableUntil);
  const mayWrite = person !== null && canWriteArticles(person);
  const articleRow = (article: ArticleOverview) => (
    <ArticleRow key={article.slug} {...{ article, mayWrite }} />
  );
  return (
    <div className="grid gap-8">
      {mayWrite && (
        <div className="flex flex-wrap gap-3">
          <NewArticle />
          <LinkButton href={IMPORT}>
            <FileUp aria-hidden />
            {t("import.open")}
          </LinkButton>
        </div>
      )}
      <Listed id="mine" title={t("review.mine")} rows={mine.map(draftRow)} />
      <Listed id="review" title={t("review.others")} rows={review.map(draftRow)} />
      <Listed id="writing" title={t("drafts")} rows={writing.map(draftRow)} />
      <Listed id="recent" title={t("restore.recent")} rows={recent.map(articleRow)} />
      <Listed id="articles" title={help("all")} rows={articles.map(articleRow)} />
      <Listed id="archived" title={t("archived")} rows={archived.map(articleRow)} />
    </div>
  );
}

/** One that nobody has published yet stands among the drafts alone. */
const isThere = (languages: ArticleOverview["languages"]) =>
  languages.some(({ standing }) => standing !== "missing");

export type DraftLine = DraftStanding & {
  slug: string;
  title: string;
  locale: Language;
  language: Language;
};

const draftsIn = (all: ArticleOverview[]): DraftLine[] =>
  all.flatMap(({ slug, title, locale, languages }) =>
    languages.flatMap(({ language, draft }) =>
      draft ? [{ slug, title, locale, language, ...draft }] : [],
    ),
  );

const draftRow = (draft: DraftLine) => (
  <DraftRow key={`${draft.slug} ${draft.language}`} draft={draft} />
);

type ListedProps = { id: string; title: string; rows: ReactElement[] };

const Listed = ({ id, title, rows }: ListedProps) =>
  rows.length > 0 && (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-xl">
        {title}
      </h2>
      <ul className="card divide-y divide-line">{rows}</ul>
    </section>
  );
