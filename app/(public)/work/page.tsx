import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Apply } from "./apply.tsx";
import { Offer } from "./offer.tsx";

export async function generateMetadata() {
  const t = await getTranslations("applications");
  return { title: t("title") };
}

export default async function WorkPage() {
  const [t, caller] = await Promise.all([getTranslations("applications"), api()]);
  const offer = await caller.applications.offer();
  return (
    <main className="mx-auto grid w-full max-w-6xl items-start gap-8 px-4 py-8 sm:px-8 sm:py-14 lg:grid-cols-[minmax(0,1fr)_minmax(0,32rem)] lg:gap-14">
      <div className="grid gap-8 lg:sticky lg:top-8">
        <header className="grid gap-2">
          <h1 className="text-3xl">{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </header>
        <Offer offer={offer} />
      </div>
      {offer.isOpen ? (
        <Areas names={["applications", "auth"]}>
          <Apply weekHours={offer.weekHours} />
        </Areas>
      ) : (
        <Notice title={t("closed.title")}>{t("closed.hint")}</Notice>
      )}
    </main>
  );
}
