import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ArticleSummary } from "#server/articles/schema.ts";
import { spokenText } from "#app/_chat/markdown.ts";
import { directionOf } from "#app/_i18n/locales.ts";

export function Articles({ articles }: { articles: ArticleSummary[] }) {
  const t = useTranslations("help");
  return (
    <section aria-labelledby="articles">
      <h2 id="articles" className="text-xl">
        {t("all")}
      </h2>
      <ul className="mt-2 grid gap-x-10 sm:grid-cols-2">
        {articles.map(({ slug, locale, title, lead }) => (
          <li
            key={slug}
            lang={locale}
            dir={directionOf(locale)}
            className="relative border-t border-line py-4"
          >
            <Link
              href={`/help/${slug}`}
              prefetch={false}
              className="font-semibold text-accent after:absolute after:inset-0 hover:underline"
            >
              {title}
            </Link>
            <p className="mt-1 line-clamp-2 text-sm text-soft">{spokenText(lead)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
