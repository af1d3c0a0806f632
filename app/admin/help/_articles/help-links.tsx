import { getTranslations } from "next-intl/server";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Link } from "#app/_ui/link.tsx";
import { LANGUAGES } from "#server/platform/locale.ts";
import { editorOf } from "./addresses.ts";

/** From what customers read to where it is written, in each language. */
export async function HelpLinks({ slug }: { slug: string }) {
  const t = await getTranslations("articleDesk");
  return (
    <nav aria-label={t("keep")} className="flex flex-wrap items-center gap-x-4 text-sm">
      <span className="text-soft">{t("keep")}</span>
      {LANGUAGES.map((language) => (
        <Link
          key={language}
          href={editorOf(slug, language)}
          prefetch={false}
          lang={language}
          className="link inline-flex min-h-11 items-center"
        >
          {LANGUAGE_NAMES[language]}
        </Link>
      ))}
    </nav>
  );
}
