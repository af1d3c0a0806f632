import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { CaseInbox } from "../_cases/case-inbox.tsx";
import { ComplaintsLink } from "../_complaints/complaints-link.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("caseDesk");
  return { title: t("title") };
}

export default async function CasesPage() {
  const t = await getTranslations("caseDesk");
  return (
    <Areas names={["cases", "caseDesk", "complaintDesk", "plans"]}>
      <StaffPage title={t("title")} lead={t("lead")} actions={<ComplaintsLink />}>
        <CaseInbox />
      </StaffPage>
    </Areas>
  );
}
