import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { FeedbackTabs } from "../../_themes/feedback-tabs.tsx";
import { Roadmap } from "../../_themes/roadmap.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("themes");
  return { title: t("roadmapTitle") };
}

export default async function RoadmapPage() {
  const t = await getTranslations("themes");
  const { themes } = await (await api()).themes.list({ sort: "customers" });
  return (
    <Areas names={["themes"]}>
      <StaffPage title={t("roadmapTitle")} lead={t("roadmap.lead")} actions={<FeedbackTabs />}>
        <Roadmap themes={themes} />
      </StaffPage>
    </Areas>
  );
}
