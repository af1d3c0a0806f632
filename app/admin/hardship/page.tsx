import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { RequestInbox } from "../_hardship/request-inbox.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hardshipDesk");
  return { title: t("title") };
}

export default async function HardshipPage() {
  const t = await getTranslations("hardshipDesk");
  return (
    <Areas names={["hardship", "hardshipDesk", "plans"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <RequestInbox />
      </StaffPage>
    </Areas>
  );
}
