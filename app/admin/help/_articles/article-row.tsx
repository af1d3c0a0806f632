import { Check, CircleDashed, History, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import type {
  ArchivedFacts,
  ArticleOverview,
  LanguageStanding,
} from "#server/articles/draft-schema.ts";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { directionOf, LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { editorOf } from "./addresses.ts";
import { ArchivedText } from "./archived-text.tsx";
import { Restore } from "./restore.tsx";

type ArticleRowProps = { article: ArticleOverview; mayWrite: boolean };

export const ArticleRow = ({ article, mayWrite }: ArticleRowProps) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
    <Link
      href={`${STAFF_HELP}/${article.slug}`}
      prefetch={false}
      lang={article.locale}
      dir={directionOf(article.locale)}
      className="flex min-h-11 min-w-0 grow basis-64 items-center font-semibold text-accent hover:underline"
    >
      {article.title}
    </Link>
    <span className="flex flex-wrap gap-1">
      {article.languages.map((standing) => (
        <LanguageChip key={standing.language} slug={article.slug} standing={standing} />
      ))}
    </span>
    {article.archived && <ArchivedLine {...{ article, mayWrite }} archived={article.archived} />}
  </li>
);

type ArchivedLineProps = ArticleRowProps & { archived: ArchivedFacts };

function ArchivedLine({ article: { slug, title }, archived, mayWrite }: ArchivedLineProps) {
  return (
    <div className="flex basis-full flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-1 text-sm text-soft">
      <span>
        <ArchivedText {...archived} />
      </span>
      {mayWrite && archived.restorableUntil && <Restore {...{ slug, title }} />}
    </div>
  );
}

const LOOKS = {
  current: { Icon: Check, look: "border-line text-soft hover:bg-wash" },
  outdated: { Icon: History, look: "border-soon bg-soon-wash text-soon" },
  missing: { Icon: CircleDashed, look: "border-dashed border-edge text-soft hover:bg-wash" },
};

type ChipProps = { slug: string; standing: LanguageStanding };

/** A letter code for the eye; the whole of it for those who listen, and on hover. */
function LanguageChip({ slug, standing: { language, standing, draft } }: ChipProps) {
  const t = useTranslations("articleDesk");
  const { Icon, look } = LOOKS[standing];
  const said = t(`standing.${standing}`, { language: LANGUAGE_NAMES[language] });
  const label = draft ? `${said} · ${t(`state.${draft.state}`)}` : said;
  return (
    <Link
      href={editorOf(slug, language)}
      prefetch={false}
      title={label}
      aria-label={`${language.toUpperCase()}, ${label}`}
      className={cn(
        "inline-flex min-h-11 min-w-14 items-center justify-center gap-1 rounded-md border px-2 text-sm font-semibold",
        look,
      )}
    >
      {draft ? (
        <PencilLine aria-hidden className="size-3.5 text-accent" />
      ) : (
        <Icon aria-hidden className="size-3.5" />
      )}
      {language.toUpperCase()}
    </Link>
  );
}
