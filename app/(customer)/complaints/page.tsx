import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Bodies } from "#app/_complaints/bodies.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { Link } from "#app/_ui/link.tsx";
import { ComplaintForm } from "./_form/complaint-form.tsx";

export async function generateMetadata() {
  const t = await getTranslations("complaints.form");
  return { title: t("title") };
}

/** Not looked at anew by itself: what is being written here stays until it is sent. */
export default async function ComplaintsPage({ searchParams }: PageProps<"/complaints">) {
  const t = await getTranslations("complaints.form");
  const [form, { plan }] = await Promise.all([(await api()).complaints.form(), searchParams]);
  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <BackLink href="/cases">{t("back")}</BackLink>
      <Areas names={["complaints"]}>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
            <p className="mt-2 max-w-xl">{t("lead")}</p>
            <p className="mt-2 mb-6 max-w-xl text-sm text-soft">
              {t.rich("goods", {
                link: toCases,
              })}
            </p>
            <ComplaintForm form={form} about={typeof plan === "string" ? plan : ""} />
          </div>
          <aside className="grid gap-4 lg:pt-14">
            <PersonButton kind="quiet" />
            <Bodies bodies={form.bodies} from={null} />
          </aside>
        </div>
      </Areas>
    </main>
  );
}

const toCases = (words: ReactNode) => (
  <Link href="/cases" className="link">
    {words}
  </Link>
);
