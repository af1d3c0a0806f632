import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { PayoutInbox } from "../_refunds/payout-inbox.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("refundDesk");
  return { title: t("title") };
}

export default async function RefundsPage() {
  const t = await getTranslations("refundDesk");
  return (
    <Areas names={["refundDesk", "desk", "plans"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <PayoutInbox />
      </StaffPage>
    </Areas>
  );
}
