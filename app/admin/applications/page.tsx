import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canReview, canSetApplicationRules } from "#server/applications/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { ApplicationInbox } from "../_applications/application-inbox.tsx";
import { RulesPanel } from "../_applications/rules-panel.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("applicationDesk");
  return { title: t("title") };
}

export default async function ApplicationsPage() {
  const [t, person] = await Promise.all([getTranslations("applicationDesk"), viewer()]);
  if (!person || !canReview(person)) notFound();
  return (
    <Areas names={["applicationDesk", "rules"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        {canSetApplicationRules(person) && <Rules />}
        <ApplicationInbox />
      </StaffPage>
    </Areas>
  );
}

async function Rules() {
  const { applications } = await api();
  return <RulesPanel initial={await applications.rules()} />;
}
