import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canWriteArticles } from "#server/articles/policy.ts";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { viewer } from "#app/_trpc/server.ts";
import { EditorPage } from "../../_articles/editor-page.tsx";
import { ImportScreen } from "../../_articles/import-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("articleDesk.import");
  return { title: t("title") };
}

export default async function ImportPage() {
  const [t, help, person] = await Promise.all([
    getTranslations("articleDesk.import"),
    getTranslations("help"),
    viewer(),
  ]);
  if (!person || !canWriteArticles(person)) notFound();
  return (
    <EditorPage
      back={{ href: STAFF_HELP, label: help("back") }}
      title={t("title")}
      lead={t("lead")}
    >
      <ImportScreen />
    </EditorPage>
  );
}
