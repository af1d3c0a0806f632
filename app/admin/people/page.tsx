import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { canManageStaff } from "#server/staff/policy.ts";
import { staffFilter } from "#server/staff/schema.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { filterOf } from "../_shell/filter-of.ts";
import { StaffPage } from "../_shell/staff-page.tsx";
import { InviteButton } from "../_people/invite-button.tsx";
import { StaffFilter } from "../_people/staff-filter.tsx";
import { StaffRow } from "../_people/staff-row.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff");
  return { title: t("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const [t, person] = await Promise.all([getTranslations("staff"), viewer()]);
  if (!person || !canManageStaff(person)) notFound();
  const filter = filterOf(staffFilter, await searchParams);
  return (
    <Areas names={["auth", "staff"]}>
      <LiveRefresh of="presence" />
      <StaffPage title={t("title")} lead={t("lead")} actions={<InviteButton />}>
        <StaffFilter filter={filter} />
        <Staff filter={filter} />
      </StaffPage>
    </Areas>
  );
}

async function Staff({ filter }: { filter: Partial<z.infer<typeof staffFilter>> }) {
  const [t, { people }] = await Promise.all([getTranslations("staff"), api()]);
  const staff = await people.staff(filter);
  if (staff.length === 0) return <Empty title={t("nobody")}>{t("nobodyHint")}</Empty>;
  return (
    <>
      <p className="mt-6 text-sm text-soft">{t("count", { count: staff.length })}</p>
      <ul className="mt-2 divide-y divide-line rounded-md bg-sheet px-4 shadow-sm sm:px-5">
        {staff.map((one) => (
          <StaffRow key={one.id} person={one} />
        ))}
      </ul>
    </>
  );
}
