import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Asked } from "./_close/asked.tsx";
import { CloseForm } from "./_close/close-form.tsx";
import { Obstacles } from "./_close/obstacles.tsx";
import { WhatItMeans } from "./_close/what-it-means.tsx";

export async function generateMetadata() {
  const t = await getTranslations("privacy.close");
  return { title: t("title") };
}

export default async function ClosePage() {
  const [t, caller] = await Promise.all([getTranslations("privacy.close"), api()]);
  const closing = await caller.privacy.closing();
  const { closesAt, obstacles } = closing;
  return (
    <main className="mx-auto grid w-full max-w-3xl grow content-start gap-6 px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <div>
        <BackLink href="/account/data">{t("back")}</BackLink>
        <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
        {!closesAt && <p className="mt-2 text-soft">{t("lead")}</p>}
      </div>
      <Areas names={["privacy"]}>
        {closesAt && <Asked closesAt={closesAt} isHeldUp={obstacles.length > 0} />}
        {obstacles.length > 0 && <Obstacles obstacles={obstacles} />}
        <WhatItMeans closing={closing} />
        {!closesAt && obstacles.length === 0 && <CloseForm days={closing.days} />}
      </Areas>
    </main>
  );
}
