import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canPlanStaffing } from "#server/forecast/policy.ts";
import { weekOf } from "#server/forecast/schema.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { PlannerPage } from "./_planner/planner-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("planner");
  return { title: t("title") };
}

export default async function PlanShiftsPage({ searchParams }: PageProps<"/admin/shifts/plan">) {
  const [{ day }, person] = await Promise.all([searchParams, viewer()]);
  if (!person || !canPlanStaffing(person)) notFound();
  const wanted = weekOf.safeParse({ day });
  const { forecast } = await api();
  const plan = await forecast.week(wanted.success ? wanted.data : {});
  return (
    <Areas names={["planner", "shifts", "callbacks"]}>
      <PlannerPage plan={plan} />
    </Areas>
  );
}
