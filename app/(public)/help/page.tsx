import { getLocale, getTranslations } from "next-intl/server";
import { orTooMany } from "#app/_trpc/or-too-many.ts";
import { api } from "#app/_trpc/server.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Articles } from "./_help/articles.tsx";
import { Found } from "./_help/found.tsx";
import { SearchForm } from "./_help/search-form.tsx";

const QUERY_LENGTH = 200;

export async function generateMetadata() {
  const t = await getTranslations("help");
  return { title: t("title") };
}

export default async function HelpPage({ searchParams }: PageProps<"/help">) {
  const query = queryOf((await searchParams).q);
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
    <main className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-10 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
        <SearchForm query={query} />
      </header>
      {"wait" in found && <Notice>{common("refusals.tooMany", found.wait)}</Notice>}
      {query && !("wait" in found) && <Found query={query} found={found} />}
      <Articles articles={all} />
    </main>
  );
}

/** What an address bar may hold is more than what can be searched for. */
const queryOf = (q: string | string[] | undefined) =>
  typeof q === "string"
    ? q.replaceAll("\u0000", "").trim().slice(0, QUERY_LENGTH).toWellFormed()
    : "";
