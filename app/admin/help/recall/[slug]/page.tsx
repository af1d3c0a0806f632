import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { isLanguage } from "#server/platform/locale.ts";
import { EditorPage } from "../../_articles/editor-page.tsx";
import { editorOf } from "../../_articles/addresses.ts";
import { RecallScreen } from "../../_articles/recall-screen.tsx";

type Address = PageProps<"/admin/help/recall/[slug]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("articleDesk.recall");
  return { title: t("title") };
}

export default async function RecallPage({ params, searchParams }: Address) {
  const [{ slug }, { language = "en" }] = await Promise.all([params, searchParams]);
  if (typeof language !== "string" || !isLanguage(language)) notFound();
  const [t, { recalls }] = await Promise.all([getTranslations("articleDesk.recall"), api()]);
  const initial = await recalls.get({ slug, language }).catch(orNotFound);
  return (
    <EditorPage
      back={{ href: editorOf(slug, language), label: t("back") }}
      title={t("title")}
      lead={t("lead")}
    >
      <RecallScreen {...{ slug, language, initial }} />
    </EditorPage>
  );
}
