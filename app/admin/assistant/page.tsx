import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSeeAssistant, canSetAssistantCaps } from "#server/assistant/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Trials } from "../_assistant/trials.tsx";
import { Overview } from "../_assistant/overview.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assistantDesk");
  return { title: t("title") };
}

export default async function AssistantPage() {
  const [t, person] = await Promise.all([getTranslations("assistantDesk"), viewer()]);
  if (!person || !canSeeAssistant(person)) notFound();
  return (
    <StaffPage title={t("title")} lead={t("lead")}>
      <ModelsAndCaps canSet={canSetAssistantCaps(person)} />
    </StaffPage>
  );
}

async function ModelsAndCaps({ canSet }: { canSet: boolean }) {
  const { assistant } = await api();
  const [overview, caps, trials] = await Promise.all([
    assistant.overview(),
    assistant.caps(),
    assistant.trials(),
  ]);
  return (
    <Areas names={["assistantDesk", "rules"]}>
      <Overview initial={overview} {...{ caps, canSet }}>
        <Trials initial={trials} canTry={canSet} />
      </Overview>
    </Areas>
  );
}
