"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { languageNames } from "#app/_ui/language-names.ts";
import { Link } from "#app/_ui/link.tsx";

/** A hint and no more: whether it is the same, people who read both languages say, by merging. */
export function Elsewhere({ themeId }: { themeId: string }) {
  const t = useTranslations("themes.pane");
  const locale = useLocale();
  const { data = [] } = useQuery(useTRPC().themes.elsewhere.queryOptions({ id: themeId }));
  if (data.length === 0) return null;
  return (
    <section className="border-t border-line px-4 py-4 md:px-5">
      <h3 className="font-sans text-sm font-semibold">{t("elsewhere")}</h3>
      <p className="text-xs text-soft">{t("elsewhereHint")}</p>
      <ul className="mt-1 grid gap-1.5">
        {data.map(({ id, title, words, languages }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={`/admin/feedback/themes/${id}`} className="link" dir="auto">
              {title || words}
            </Link>
            <span className="text-xs text-soft">{languageNames(languages, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
