import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canPlanStaffing } from "#server/forecast/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";
import { ShiftsScreen } from "./_shifts/shifts-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shifts");
  return { title: t("title") };
}

export default async function ShiftsPage() {
  const [t, plan, debrief, agent] = await Promise.all([
    getTranslations("shifts"),
    getTranslations("planner"),
    getTranslations("common.debrief"),
    viewer(),
  ]);
  if (!agent) redirect("/sign-in");
  return (
    <Areas names={["shifts", "callbacks"]}>
      <StaffPage
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {canPlanStaffing(agent) && (
              <LinkButton href="/admin/shifts/plan" size="small" prefetch={false}>
                {plan("title")}
              </LinkButton>
            )}
            <LinkButton href="/admin/debrief" size="small" prefetch={false}>
              {debrief("open")}
            </LinkButton>
          </>
        }
      >
        <Shifts />
      </StaffPage>
    </Areas>
  );
}

async function Shifts() {
  const { shifts, callbacks } = await api();
  const [weeks, open, swaps, demand, earnings, quality, calls] = await Promise.all([
    shifts.weeks(),
    shifts.listOpen(),
    shifts.swaps(),
    shifts.demand(),
    shifts.earnings(),
    shifts.quality(),
    callbacks.today({ everyone: false }),
  ]);
  return <ShiftsScreen initial={{ weeks, open, swaps, demand, earnings, quality, calls }} />;
}
