import { getTranslations } from "next-intl/server";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { HelpIndex, queryOf } from "#app/_help/help-index.tsx";
import { ArticleList } from "../_articles/article-list.tsx";

export async function generateMetadata() {
  const t = await getTranslations("help");
  return { title: t("title") };
}

export default async function StaffHelpPage({ searchParams }: PageProps<"/admin/help">) {
  return (
    <HelpIndex query={queryOf((await searchParams).q)} base={STAFF_HELP}>
      <ArticleList />
    </HelpIndex>
  );
}
