import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canReview, canSeeInsights } from "#server/insights/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { queryIn } from "../../_insights/address.ts";
import { InsightTabs } from "../../_insights/head.tsx";
import { ReviewList } from "../../_insights/review-list.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("insights.review");
  return { title: t("title") };
}

export default async function ReviewPage({ searchParams }: PageProps<"/admin/insights/review">) {
  const [t, person, asked] = await Promise.all([
    getTranslations("insights.review"),
    viewer(),
    searchParams,
  ]);
  if (!person || !canReview(person)) notFound();
  const isLead = canSeeInsights(person);
  return (
    <StaffPage
      title={t("title")}
      lead={t("lead")}
      actions={<InsightTabs here="review" isLead={isLead} query={queryIn(asked)} />}
    >
      <ToReview />
    </StaffPage>
  );
}

async function ToReview() {
  const { insights } = await api();
  return (
    <Areas names={["insights"]}>
      <ReviewList initial={await insights.toReview()} />
    </Areas>
  );
}
