import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { orTooMany } from "#app/_trpc/or-too-many.ts";
import { api } from "#app/_trpc/server.ts";
import { Notice } from "#app/_ui/notice.tsx";
import type { HelpBase } from "./addresses.ts";
import { Articles } from "./articles.tsx";
import { Found } from "./found.tsx";
import { SearchForm } from "./search-form.tsx";

const QUERY_LENGTH = 200;

type HelpIndexProps = {
  query: string;
  base: HelpBase;
  /** Instead of all articles: how those who keep them see them. */
  children?: ReactNode;
};

/** All articles, and what fits the words that were searched for. */
export async function HelpIndex({ query, base, children }: HelpIndexProps) {
  const [t, common, locale, { articles }] = await Promise.all([
    getTranslations("help"),
    getTranslations("common"),
    getLocale(),
    api(),
  ]);
  const [all, found] = await Promise.all([
    articles.list({ locale }),
    query ? articles.search({ locale, query }).catch(orTooMany) : [],
  ]);
  return (
    <>
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
        <SearchForm {...{ query, base }} />
      </header>
      {"wait" in found && <Notice>{common("refusals.tooMany", found.wait)}</Notice>}
      {query && !("wait" in found) && <Found {...{ query, found, base }} />}
      {children ?? <Articles {...{ base }} articles={all} />}
    </>
  );
}

/** What an address bar may hold is more than what can be searched for. */
export const queryOf = (q: string | string[] | undefined) =>
  typeof q === "string"
    ? q.replaceAll("\u0000", "").trim().slice(0, QUERY_LENGTH).toWellFormed()
    : "";
