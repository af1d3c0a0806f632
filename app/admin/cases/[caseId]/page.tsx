import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { addressOf, listIn } from "../../_cases/address.ts";
import { CaseScreen } from "../../_cases/case-screen.tsx";
import { LocalTime } from "../../_desk/local-time.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

type Address = PageProps<"/admin/cases/[caseId]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const [t, tCases, { kind, customer }] = await Promise.all([
    getTranslations("caseDesk"),
    getTranslations("cases.names"),
    getStory((await params).caseId),
  ]);
  return { title: t("pageTitle", { kind: tCases(kind), name: customer.name }) };
}

export default async function CasePage({ params, searchParams }: Address) {
  const [t, story] = await Promise.all([
    getTranslations("caseDesk"),
    getStory((await params).caseId),
  ]);
  const list = listIn((await searchParams).list);
  return (
    <Areas names={["cases", "caseDesk", "desk", "files", "plans"]}>
      <StaffPage
        back={<BackLink href={addressOf(list)}>{t("back")}</BackLink>}
        title={<bdi>{story.customer.name}</bdi>}
        lead={<LocalTime zone={story.customer.timeZone} />}
      >
        <CaseScreen story={story} />
      </StaffPage>
    </Areas>
  );
}

/** Asked once for title and page. */
const getStory = cache(async (id: string) =>
  (await api()).cases.forStaff({ id }).catch(orNotFound),
);
