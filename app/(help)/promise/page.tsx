import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PromisePage } from "#app/_promise/promise-page.tsx";
import { orTooMany } from "#app/_trpc/or-too-many.ts";
import { api } from "#app/_trpc/server.ts";
import { Notice } from "#app/_ui/notice.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("promise.page");
  return { title: t("title") };
}

export default async function PublicPromisePage() {
  const [t, common, { promise }] = await Promise.all([
    getTranslations("promise.page"),
    getTranslations("common"),
    api(),
  ]);
  const read = await promise.read().catch(orTooMany);
  return (
    <main className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-10 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      {"span" in read ? (
        <PromisePage promise={read} />
      ) : (
        <Notice>{common("refusals.tooMany", read.wait)}</Notice>
      )}
    </main>
  );
}
