import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { DebriefForm } from "../_debrief/debrief-form.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("themes.debrief");
  return { title: t("title") };
}

export default async function DebriefPage() {
  const [t, caller] = await Promise.all([getTranslations("themes.debrief"), api()]);
  const debrief = await caller.debriefs.open();
  return (
    <Areas names={["themes", "chat"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <DebriefForm debrief={debrief} />
      </StaffPage>
    </Areas>
  );
}
