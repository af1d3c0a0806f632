import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { LocalTime } from "../../_desk/local-time.tsx";
import { addressOf, listIn } from "../../_hardship/address.ts";
import { RequestScreen } from "../../_hardship/request-screen.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

type Address = PageProps<"/admin/hardship/[requestId]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([
    getTranslations("hardshipDesk"),
    getRequest((await params).requestId),
  ]);
  return { title: t("pageTitle", { name: customer.name }) };
}

export default async function RequestPage({ params, searchParams }: Address) {
  const [t, request] = await Promise.all([
    getTranslations("hardshipDesk"),
    getRequest((await params).requestId),
  ]);
  const list = listIn((await searchParams).list);
  return (
    <Areas names={["hardship", "hardshipDesk", "desk", "plans"]}>
      <StaffPage
        back={<BackLink href={addressOf(list)}>{t("back")}</BackLink>}
        title={<bdi>{request.customer.name}</bdi>}
        lead={<LocalTime zone={request.customer.timeZone} />}
      >
        <RequestScreen key={request.id} request={request} />
      </StaffPage>
    </Areas>
  );
}

/** Asked once for title and page. */
const getRequest = cache(async (id: string) =>
  (await api()).hardship.forStaff({ id }).catch(orNotFound),
);
