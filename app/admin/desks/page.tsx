import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSupervise } from "#server/desk/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Desks } from "../_desks/desks.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.desks");
  return { title: t("title") };
}

export default async function DesksPage() {
  const [t, person] = await Promise.all([getTranslations("desk.desks"), viewer()]);
  if (!person || !canSupervise(person)) notFound();
  return (
    <StaffPage title={t("title")} lead={t("lead")}>
      <AllDesks />
    </StaffPage>
  );
}

async function AllDesks() {
  const { desk } = await api();
  const desks = await desk.desks();
  return (
    <Areas names={["desk", "promise"]}>
      <Desks initial={desks} />
    </Areas>
  );
}
