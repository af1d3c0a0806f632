import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { directionOf } from "#app/_i18n/locales.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { isLanguage } from "#server/platform/locale.ts";
import { EditorPage } from "../../_articles/editor-page.tsx";
import { EditorTabs } from "../../_articles/editor-tabs.tsx";
import { titleOf } from "../../_articles/title-of.ts";
import { Edition } from "../../_articles/edition.tsx";

type Address = PageProps<"/admin/help/[slug]/[language]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { slug, language } = await params;
  return { title: titleOf(await getEdition(slug, language)) };
}

export default async function EditionPage({ params }: Address) {
  const { slug, language } = await params;
  const [t, edition] = await Promise.all([getTranslations("help"), getEdition(slug, language)]);
  return (
    <EditorPage
      back={{ href: STAFF_HELP, label: t("back") }}
      title={
        <bdi lang={edition.language} dir={directionOf(edition.language)}>
          {titleOf(edition)}
        </bdi>
      }
    >
      <EditorTabs slug={slug} here={edition.language} />
      <Edition key={`${slug} ${language}`} initial={edition} />
    </EditorPage>
  );
}

/** Asked once for title and page. */
const getEdition = cache(async (slug: string, language: string) => {
  if (!isLanguage(language)) notFound();
  return (await api()).articles.edition({ slug, language }).catch(orNotFound);
});
