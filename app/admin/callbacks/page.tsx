import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSeeEveryonesCalls } from "#server/callbacks/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { StaffPage } from "../_shell/staff-page.tsx";
import { CallList } from "./_calls/call-list.tsx";
import { ClosedDays } from "./_calls/closed-days.tsx";
import { Shifts } from "./_calls/shifts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("callbacks.desk");
  return { title: t("title") };
}

export default async function CallsPage() {
  const [t, agent] = await Promise.all([getTranslations("callbacks.desk"), viewer()]);
  if (!agent) redirect("/sign-in");
  return (
    <Areas names={["callbacks"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <Calls mayChoose={canSeeEveryonesCalls(agent)} />
      </StaffPage>
    </Areas>
  );
}

async function Calls({ mayChoose }: { mayChoose: boolean }) {
  const { callbacks, closedDays, shifts } = await api();
  const [calls, ownShifts, closed] = await Promise.all([
    callbacks.today({ everyone: mayChoose }),
    shifts.mine(),
    closedDays.list(),
  ]);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <CallList initial={calls} mayChoose={mayChoose} />
      <div className="grid gap-8">
        <Shifts shifts={ownShifts} />
        <ClosedDays initial={closed} mayClose={mayChoose} />
      </div>
    </div>
  );
}
