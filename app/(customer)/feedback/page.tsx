import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { FeedbackForm } from "./_feedback/feedback-form.tsx";
import { News } from "./_feedback/news.tsx";
import { OwnFeedback } from "./_feedback/own-feedback.tsx";

export async function generateMetadata() {
  const t = await getTranslations("feedback");
  return { title: t("title") };
}

export default async function FeedbackPage({ searchParams }: PageProps<"/feedback">) {
  const { before } = await searchParams;
  const cursor = typeof before === "string" ? before : null;
  const [t, caller] = await Promise.all([getTranslations("feedback"), api()]);
  const [page, overview, news] = await Promise.all([
    caller.feedback.mine({ cursor }).catch(orNotFound),
    caller.plans.overview(),
    cursor ? [] : caller.themes.news(),
  ]);
  const plans = [
    ...overview.overdue,
    ...(overview.next ? [overview.next] : []),
    ...overview.running,
    ...overview.ended,
  ].map(({ id, merchant, title }) => ({
    value: id,
    label: t("form.planName", { merchant, title }),
  }));

  return (
    <Areas names={["feedback", "themes"]}>
      <LiveRefresh of="feedback" />
      <main className="mx-auto grid w-full max-w-3xl grow content-start gap-10 px-4 pt-4 pb-14 sm:px-8 sm:pb-20">
        <div className="grid gap-6">
          <div>
            <h1 className="text-2xl">{t("title")}</h1>
            <p className="mt-1 max-w-prose text-soft">{t("lead")}</p>
          </div>
          {!cursor && <FeedbackForm plans={plans} />}
        </div>
        {news.length > 0 && <News news={news} />}
        <OwnFeedback page={page} isFirst={!cursor} />
      </main>
    </Areas>
  );
}
