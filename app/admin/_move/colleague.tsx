"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ColleagueView } from "#server/desk/schema.ts";
import { languageNames } from "#app/_ui/language-names.ts";

/** What decides whether they are the right one: what they speak, and how busy they are. */
export function Colleague({ languages, speaksTheirs, conversations, isMe }: ColleagueView) {
  const t = useTranslations("desk.move");
  const locale = useLocale();
  return (
    <span className="flex flex-wrap gap-x-3">
      {isMe && <span>{t("you")}</span>}
      {languages.length > 0 && (
        <span className={speaksTheirs ? "font-semibold text-accent" : ""}>
          {t(speaksTheirs ? "speaksTheirs" : "speaks", {
            languages: languageNames(languages, locale),
          })}
        </span>
      )}
      <span>{t("holds", { count: conversations })}</span>
    </span>
  );
}
