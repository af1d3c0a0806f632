import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { directionOf } from "#app/_i18n/locales.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { HELP, type HelpBase } from "./addresses.ts";
import { ArticleBody } from "./article-body.tsx";
import { MoreHelp } from "./more-help.tsx";

type HelpArticleProps = {
  slug: string;
  base: HelpBase;
  /** Above it, for those who keep it. */
  children?: ReactNode;
};

/** One article, passage by passage. One that was archived is there for whoever was answered with it. */
export async function HelpArticle({ slug, base, children }: HelpArticleProps) {
  const t = await getTranslations("help");
  const article = await getArticle(slug);
  const isInEnglishOnly = article.locale !== catalogueOf(await getLocale());
  return (
    <>
      <BackLink href={base}>{t("back")}</BackLink>
      {article.archivedAt && (
        <Notice
          kind="soon"
          title={t.rich("archived", { day: dayOfTag(article.archivedAt, "full") })}
        >
          {t("archivedHint")}
        </Notice>
      )}
      {children}
      <Sheet aria-labelledby="article" className="mt-2 grid gap-8">
        <header className="grid gap-2">
          <h1
            id="article"
            lang={article.locale}
            dir={directionOf(article.locale)}
            className="text-2xl"
          >
            {article.title}
          </h1>
          <p className="text-sm text-soft">
            {t.rich("changed", { day: dayOfTag(article.publishedAt, "full") })}
          </p>
          {isInEnglishOnly && <p className="text-sm text-soft">{t("inEnglish")}</p>}
        </header>
        <Areas names={["chat"]}>
          <ArticleBody passages={article.passages} locale={article.locale} />
        </Areas>
      </Sheet>
      {base === HELP && (
        <aside className="mt-10 grid gap-3">
          <h2 className="text-lg">{t("more")}</h2>
          <MoreHelp />
        </aside>
      )}
    </>
  );
}

/** Asked once for title and page. */
export const getArticle = cache(async (slug: string) => {
  const [locale, { articles }] = await Promise.all([getLocale(), api()]);
  return articles.get({ slug, locale }).catch(orNotFound);
});
