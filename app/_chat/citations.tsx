"use client";

import { BookOpen, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Citation } from "#server/conversations/citation.ts";
import { PassageLink } from "./passage-link.tsx";
import { RichText } from "./rich-text.tsx";

/** What the answer rests on, in the words that the help had at that moment; it opens in place. */
export function Citations({ citations }: { citations: Citation[] }) {
  const t = useTranslations("chat.citations");
  const articles = [
    ...Map.groupBy(citations, ({ slug, version }) => `${slug} ${version}`).entries(),
  ];
  if (articles.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2">
      <p className="label">{t("label", { count: articles.length })}</p>
      <ul className="mt-1 grid gap-1">
        {articles.map(([key, cited]) => (
          <li key={key}>
            <Article cited={cited} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One article may be cited with several passages. */
function Article({ cited }: { cited: Citation[] }) {
  const t = useTranslations("chat.citations");
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-md text-sm font-semibold text-accent [&::-webkit-details-marker]:hidden">
        <BookOpen aria-hidden className="size-4 shrink-0" />
        <span dir="auto" className="grow">
          {cited[0]?.title}
        </span>
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-180"
        />
      </summary>
      {cited.map(({ slug, passage }) => (
        <blockquote
          key={passage}
          className="mt-1 mb-3 border-s-2 border-accent ps-3 text-sm text-soft"
        >
          <RichText text={passage} isMarkdown />
          <PassageLink
            slug={slug}
            passage={passage}
            className="link inline-flex min-h-11 items-center"
          >
            {t("read")}
          </PassageLink>
        </blockquote>
      ))}
    </details>
  );
}
