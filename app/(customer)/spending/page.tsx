import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Break } from "./_spending/break.tsx";
import { Declines } from "./_spending/declines.tsx";
import { Limits } from "./_spending/limits.tsx";

export async function generateMetadata() {
  const t = await getTranslations("spending");
  return { title: t("title") };
}

export default async function SpendingPage() {
  const [t, caller] = await Promise.all([getTranslations("spending"), api()]);
  const { limits, declines, break: running, breaks } = await caller.spending.get();
  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <BackLink href="/account">{t("back")}</BackLink>
      <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <Areas names={["spending", "payments"]}>
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
          <Limits limits={limits} breakUntil={running?.until ?? null} />
          <Break running={running} breaks={breaks} />
          <Declines declines={declines} />
        </div>
      </Areas>
    </main>
  );
}
