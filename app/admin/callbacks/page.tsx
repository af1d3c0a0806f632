import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSeeEveryonesCalls } from "#server/callbacks/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { StaffPage } from "../_shell/page.tsx";
import { CallList } from "./_calls/call-list.tsx";
import { Shifts } from "./_calls/shifts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("callbacks.desk");
  return { title: t("title") };
}

export default async function CallsPage() {
  const [t, agent, caller] = await Promise.all([
    getTranslations("callbacks.desk"),
    viewer(),
    api(),
  ]);
  if (!agent) redirect("/sign-in");
  const mayChoose = canSeeEveryonesCalls(agent);
  const [calls, shifts] = await Promise.all([
    caller.callbacks.today({ everyone: mayChoose }),
    caller.shifts.mine(),
  ]);
  return (
    <Areas names={["callbacks"]}>
      <StaffPage title={t("title")} lead={t("lead")}>
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
          <CallList initial={calls} mayChoose={mayChoose} />
          <Shifts shifts={shifts} />
        </div>
      </StaffPage>
    </Areas>
  );
}
