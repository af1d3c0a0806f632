import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { canDecide } from "#server/knowledge/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { viewer } from "#app/_trpc/server.ts";
import { KnowledgeQueue } from "../_knowledge/knowledge-queue.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("knowledge");
  return { title: t("title") };
}

export default async function KnowledgePage() {
  const [t, person] = await Promise.all([getTranslations("knowledge"), viewer()]);
  return (
    <Areas names={["knowledge", "chat"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <KnowledgeQueue mayDecide={person !== null && canDecide(person)} />
      </StaffPage>
    </Areas>
  );
}
