import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { STAFF_HELP } from "#app/_help/addresses.ts";
import { directionOf } from "#app/_i18n/locales.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { isLanguage } from "#server/platform/locale.ts";
import { BenchPage } from "../../_keep/bench-page.tsx";
import { BenchTabs } from "../../_keep/bench-tabs.tsx";
import { titleOf } from "../../_keep/title-of.ts";
import { Workbench } from "../../_keep/workbench.tsx";

type Address = PageProps<"/admin/help/[slug]/[language]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { slug, language } = await params;
  return { title: titleOf(await getBench(slug, language)) };
}

export default async function WorkbenchPage({ params }: Address) {
  const { slug, language } = await params;
  const [t, bench] = await Promise.all([getTranslations("help"), getBench(slug, language)]);
  return (
    <BenchPage
      back={{ href: STAFF_HELP, label: t("back") }}
      title={
        <bdi lang={bench.language} dir={directionOf(bench.language)}>
          {titleOf(bench)}
        </bdi>
      }
    >
      <BenchTabs slug={slug} here={bench.language} />
      <Workbench key={`${slug} ${language}`} initial={bench} />
    </BenchPage>
  );
}

/** Asked once for title and page. */
const getBench = cache(async (slug: string, language: string) => {
  if (!isLanguage(language)) notFound();
  return (await api()).articles.workbench({ slug, language }).catch(orNotFound);
});
