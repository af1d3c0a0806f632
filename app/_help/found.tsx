import { useTranslations } from "next-intl";
import { spokenText } from "#server/platform/format/markdown.ts";
import { PassageLink } from "#app/_chat/passage-link.tsx";
import { HELP, type HelpBase } from "./addresses.ts";
import { MoreHelp } from "./more-help.tsx";

type Passage = { slug: string; title: string; passage: string };

type FoundProps = { query: string; found: Passage[]; base: HelpBase };

/** The passages that fit, the best first: each leads to its place in the article. */
export function Found({ query, found, base }: FoundProps) {
  const t = useTranslations("help");
  if (found.length === 0) {
    return (
      <section aria-labelledby="found" className="grid gap-3">
        <h2 id="found" className="text-xl wrap-anywhere">
          {t("nothing", { query })}
        </h2>
        <p className="text-soft">{t("nothingHint")}</p>
        {base === HELP && <MoreHelp />}
      </section>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="text-xl wrap-anywhere">
        {t("found", { count: found.length, query })}
      </h2>
      <ol className="mt-4 grid gap-3">
        {found.map(({ slug, title, passage }) => (
          <li
            key={`${slug} ${passage}`}
            dir="auto"
            className="relative rounded-md bg-sheet px-5 py-4 shadow-sm"
          >
            <PassageLink
              {...{ slug, base }}
              passage={passage}
              className="font-semibold text-accent after:absolute after:inset-0 hover:underline"
            >
              {title}
            </PassageLink>
            <p className="mt-1 line-clamp-3 text-sm text-soft">{spokenText(passage)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
