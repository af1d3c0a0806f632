import { useTranslations } from "next-intl";
import { type Language, LANGUAGES } from "#server/platform/locale.ts";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { editorOf } from "./addresses.ts";

export function EditorTabs({ slug, here }: { slug: string; here: Language }) {
  const t = useTranslations("articleDesk");
  return (
    <nav
      aria-label={t("languages")}
      className="mb-6 flex flex-wrap items-center gap-x-5 border-b border-line"
    >
      {LANGUAGES.map((language) => (
        <Link
          key={language}
          href={editorOf(slug, language)}
          prefetch={false}
          lang={language}
          aria-current={language === here ? "page" : undefined}
          className={cn(
            "-mb-px inline-flex min-h-11 items-center border-b-2 font-semibold hover:text-ink",
            language === here ? "border-accent text-ink" : "border-transparent text-soft",
          )}
        >
          {LANGUAGE_NAMES[language]}
        </Link>
      ))}
      <Link
        href={`${STAFF_HELP}/${slug}`}
        prefetch={false}
        className="link ms-auto inline-flex min-h-11 items-center text-sm"
      >
        {t("read")}
      </Link>
    </nav>
  );
}
