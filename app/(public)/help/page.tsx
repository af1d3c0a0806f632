import { getLocale, getTranslations } from "next-intl/server";
import { api } from "#app/_trpc/server.ts";
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
  const [t, locale, { articles }] = await Promise.all([
    getTranslations("help"),
    getLocale(),
    api(),
  ]);
  const [all, found] = await Promise.all([
    articles.list({ locale }),
    query ? articles.search({ locale, query }) : [],
  ]);

  return (
    <main className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-10 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
        <SearchForm query={query} />
      </header>
      {query && <Found query={query} found={found} />}
      <Articles articles={all} />
    </main>
  );
}

/** What an address bar may hold is more than what can be searched for. */
const queryOf = (q: string | string[] | undefined) =>
  typeof q === "string"
    ? q.replaceAll("\u0000", "").trim().slice(0, QUERY_LENGTH).toWellFormed()
    : "";
