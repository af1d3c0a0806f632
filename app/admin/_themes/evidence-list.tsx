"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LANGUAGES } from "#server/platform/locale.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { PagedList } from "../_shell/paged-list.tsx";
import { EvidenceRow } from "./evidence-row.tsx";

/** @param themeId null: what is in no theme yet */
export function EvidenceList({ themeId }: { themeId: string | null }) {
  const t = useTranslations("themes");
  const [language, setLanguage] = useState("");
  const query = useInfiniteQuery(
    useTRPC().evidence.list.infiniteQueryOptions(
      { themeId, ...(language && { language }) },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const words = {
    loading: t("evidence.loading"),
    failed: t("evidence.failed"),
    empty: t(themeId ? "evidence.empty" : "evidence.looseEmpty"),
    emptyHint: "",
    more: t("evidence.more"),
  };
  return (
    <>
      <div className="mt-1 flex justify-end">
        <select
          aria-label={t("board.language")}
          value={language}
          onChange={({ target }) => setLanguage(target.value)}
          className="min-h-9 rounded-md border border-edge bg-sheet px-2"
        >
          <option value="">{t("board.anyLanguage")}</option>
          {LANGUAGES.map((value) => (
            <option key={value} value={value}>
              {LANGUAGE_NAMES[value]}
            </option>
          ))}
        </select>
      </div>
      <PagedList
        {...{ query, words }}
        rows={items.map((item) => (
          <EvidenceRow key={item.id} item={item} shownIn={themeId} />
        ))}
      />
    </>
  );
}
