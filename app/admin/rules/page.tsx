import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSetMoveRules } from "#server/plans/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Rules } from "../_rules/rules.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

export default async function RulesPage() {
  const [t, person] = await Promise.all([getTranslations("rules"), viewer()]);
  if (!person || !canSetMoveRules(person)) notFound();
  return (
    <StaffPage title={t("title")} lead={t("lead")}>
      <RulesInForce />
    </StaffPage>
  );
}

async function RulesInForce() {
  const { rules } = await api();
  const initial = await rules.get();
  return (
    <Areas names={["rules"]}>
      <Rules initial={initial} />
    </Areas>
  );
}
