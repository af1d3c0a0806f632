import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { canReview } from "#server/applications/policy.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api, viewer } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { addressOf, listIn } from "../../_applications/address.ts";
import { ApplicationScreen } from "../../_applications/application-screen.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

type Address = PageProps<"/admin/applications/[applicationId]">;

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await getApplication((await params).applicationId)).name };
}

export default async function ApplicationPage({ params, searchParams }: Address) {
  const [t, application] = await Promise.all([
    getTranslations("applicationDesk"),
    getApplication((await params).applicationId),
  ]);
  const list = listIn((await searchParams).list);
  return (
    <Areas names={["applicationDesk", "applications", "desk", "staff"]}>
      <StaffPage
        back={<BackLink href={addressOf(list)}>{t("back")}</BackLink>}
        title={<bdi>{application.name}</bdi>}
      >
        <ApplicationScreen key={application.id} application={application} />
      </StaffPage>
    </Areas>
  );
}

/** Asked once for title and page. */
const getApplication = cache(async (id: string) => {
  const person = await viewer();
  if (!person || !canReview(person)) notFound();
  return (await api()).applications.get({ id }).catch(orNotFound);
});
