import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";
import { ComplaintInbox } from "../_complaints/complaint-inbox.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("complaintDesk");
  return { title: t("title") };
}

export default async function ComplaintsPage() {
  const t = await getTranslations("complaintDesk");
  return (
    <Areas names={["complaints", "complaintDesk", "plans"]}>
      <StaffPage
        back={<BackLink href="/admin/cases">{t("toCases")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      >
        <ComplaintInbox />
      </StaffPage>
    </Areas>
  );
}
