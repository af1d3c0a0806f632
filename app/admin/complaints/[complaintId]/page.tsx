import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { addressOf, listIn } from "../../_complaints/address.ts";
import { ComplaintScreen } from "../../_complaints/complaint-screen.tsx";
import { LocalTime } from "../../_desk/local-time.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

type Address = PageProps<"/admin/complaints/[complaintId]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { reference, customer } = await getComplaint((await params).complaintId);
  return { title: `${reference}: ${customer.name}` };
}

export default async function ComplaintPage({ params, searchParams }: Address) {
  const [t, complaint] = await Promise.all([
    getTranslations("complaintDesk"),
    getComplaint((await params).complaintId),
  ]);
  const list = listIn((await searchParams).list);
  return (
    <Areas names={["complaints", "complaintDesk", "cases", "desk", "plans"]}>
      <StaffPage
        back={<BackLink href={addressOf(list)}>{t("back")}</BackLink>}
        title={<bdi>{complaint.customer.name}</bdi>}
        lead={<LocalTime zone={complaint.customer.timeZone} />}
      >
        <ComplaintScreen key={complaint.id} complaint={complaint} />
      </StaffPage>
    </Areas>
  );
}

/** Asked once for title and page. */
const getComplaint = cache(async (id: string) =>
  (await api()).complaints.forStaff({ id }).catch(orNotFound),
);
