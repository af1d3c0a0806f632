import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { kindOf } from "#server/feedback/policy.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { FeedbackState } from "#app/_feedback/feedback-state.tsx";
import { Link } from "#app/_ui/link.tsx";
import { History } from "../_feedback/history.tsx";

export async function generateMetadata() {
  const t = await getTranslations("feedback");
  return { title: t("title") };
}

export default async function OwnFeedbackPage({ params }: PageProps<"/feedback/[feedbackId]">) {
  const { feedbackId: id } = await params;
  const [t, caller] = await Promise.all([getTranslations("feedback"), api()]);
  const feedback = await caller.feedback.get({ id }).catch(orNotFound);
  const { state, plan, score } = feedback;

  return (
    <Areas names={["feedback"]}>
      <LiveRefresh of="feedback" />
      <main className="mx-auto w-full max-w-3xl grow px-4 pb-14 sm:px-8 sm:pb-20">
        <BackLink href="/feedback">{t("detail.back")}</BackLink>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl">{t(`kinds.${kindOf(feedback)}`)}</h1>
          <FeedbackState state={state} reader="customer" filled />
        </div>
        {plan && (
          <p className="mt-2 text-soft">
            {t.rich("detail.about", {
              title: t("form.planName", plan),
              plan: planTag(plan.id),
            })}
          </p>
        )}
        {score !== null && <p className="mt-2 text-soft">{t("own.rating", { score })}</p>}
        <History feedback={feedback} />
      </main>
    </Areas>
  );
}

const planTag = (id: string) => (title: ReactNode) => (
  <Link href={`/plans/${id}`} className="link">
    <bdi>{title}</bdi>
  </Link>
);
