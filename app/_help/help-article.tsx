import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { anchorOf } from "#server/articles/policy.ts";
import type { Passage } from "#server/articles/schema.ts";
import { RichText } from "#app/_chat/rich-text.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { directionOf } from "#app/_i18n/locales.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { HELP, type HelpBase } from "./addresses.ts";
import { MoreHelp } from "./more-help.tsx";

/** One article, passage by passage. */
export async function HelpArticle({ slug, base }: { slug: string; base: HelpBase }) {
  const t = await getTranslations("help");
  const article = await getArticle(slug);
  const isInEnglishOnly = article.locale !== catalogueOf(await getLocale());
  return (
    <>
      <BackLink href={base}>{t("back")}</BackLink>
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
          <div lang={article.locale} dir={directionOf(article.locale)} className="grid gap-8">
            {article.passages.map((passage) => (
              <PassageOf key={passage.text} passage={passage} />
            ))}
          </div>
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

/** Whoever comes from a citation or from the search sees at once which passage was meant. */
const PassageOf = ({ passage: { heading, text } }: { passage: Passage }) => (
  <section
    id={anchorOf(text)}
    className="-mx-3 rounded-md px-3 py-1 target:bg-accent-wash sm:-mx-4 sm:px-4"
  >
    {heading && <h2 className="mb-2 text-lg">{heading}</h2>}
    <RichText text={text} isMarkdown />
  </section>
);

/** Asked once for title and page. */
export const getArticle = cache(async (slug: string) => {
  const [locale, { articles }] = await Promise.all([getLocale(), api()]);
  return articles.get({ slug, locale }).catch(orNotFound);
});
