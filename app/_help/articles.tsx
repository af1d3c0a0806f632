import { useTranslations } from "next-intl";
import type { ArticleSummary } from "#server/articles/schema.ts";
import { directionOf } from "#app/_i18n/locales.ts";
import { Link } from "#app/_ui/link.tsx";
import type { HelpBase } from "./addresses.ts";
import { byTheme, type Theme } from "./themes.ts";

export function Articles({ articles, base }: { articles: ArticleSummary[]; base: HelpBase }) {
  const t = useTranslations("help");
  const groups = byTheme(articles);
  return (
    <section aria-labelledby="articles" className="grid gap-6">
      <h2 id="articles" className="text-xl">
        {t("all")}
      </h2>
      <ThemeLinks themes={groups.map(({ theme }) => theme)} />
      <div className="gap-x-10 sm:columns-2">
        {groups.map((group) => (
          <section
            key={group.theme}
            id={group.theme}
            aria-labelledby={`${group.theme}-title`}
            className="mb-10 scroll-mt-4 break-inside-avoid"
          >
            <h3 id={`${group.theme}-title`} className="pb-2 text-lg">
              {t(`themes.${group.theme}`)}
            </h3>
            <ul>
              {group.articles.map((article) => (
                <ArticleLink key={article.slug} {...{ article, base }} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** On a phone the themes are some screens apart. */
function ThemeLinks({ themes }: { themes: Theme[] }) {
  const t = useTranslations("help");
  return (
    <nav aria-label={t("themesLabel")} className="sm:hidden">
      <ul className="flex flex-wrap gap-2">
        {themes.map((theme) => (
          <li key={theme}>
            <a
              href={`#${theme}`}
              className="flex min-h-11 items-center rounded-md bg-wash px-3 text-sm font-semibold text-accent"
            >
              {t(`themes.${theme}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ArticleLinkProps = { article: ArticleSummary; base: HelpBase };

const ArticleLink = ({ article: { slug, locale, title }, base }: ArticleLinkProps) => (
  <li lang={locale} dir={directionOf(locale)} className="border-t border-line">
    <Link
      href={`${base}/${slug}`}
      prefetch={false}
      className="flex min-h-11 items-center py-2 font-semibold text-accent hover:underline"
    >
      {title}
    </Link>
  </li>
);
