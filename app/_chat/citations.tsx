"use client";

import { BookOpen, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Citation } from "#server/conversations/schema.ts";
import { RichText } from "./rich-text.tsx";

/** What the answer rests on, in the words that the help had at that moment; it opens in place. */
export function Citations({ citations }: { citations: Citation[] }) {
  const t = useTranslations("chat.citations");
  if (citations.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2">
      <p className="label">{t("label", { count: citations.length })}</p>
      <ul className="mt-1 grid gap-1">
        {citations.map(({ slug, version, title, passage }, index) => (
          <li key={`${slug}-${version}-${index}`}>
            <details className="group">
              <summary className="flex min-h-9 list-none items-center gap-2 rounded-md text-sm font-semibold text-accent [&::-webkit-details-marker]:hidden">
                <BookOpen aria-hidden className="size-4 shrink-0" />
                <span dir="auto" className="grow">
                  {title}
                </span>
                <ChevronDown
                  aria-hidden
                  className="size-4 shrink-0 transition-transform group-open:rotate-180"
                />
              </summary>
              <blockquote className="mt-1 mb-2 border-s-2 border-accent ps-3 text-sm text-soft">
                <RichText text={passage} isMarkdown />
              </blockquote>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
