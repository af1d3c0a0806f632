import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Advice } from "#app/_hardship/advice.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { planId } from "#server/plans/schema.ts";
import { NeedForm } from "./_form/need-form.tsx";
import { NotAskable } from "./_form/not-askable.tsx";

export async function generateMetadata() {
  const t = await getTranslations("hardship.form");
  return { title: t("title") };
}

/** Not looked at anew by itself: what is being chosen here stays until it is sent. */
export default async function HardshipPage({ searchParams }: PageProps<"/hardship">) {
  const t = await getTranslations("hardship.form");
  const form = await (await api()).hardship.form();
  if (form.requestId) redirect(`/hardship/${form.requestId}`);
  const about = planId.shape.id.safeParse((await searchParams).plan).data;
  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <BackLink href="/">{t("back")}</BackLink>
      <Areas names={["hardship", "plans"]}>
        <div className="grid items-start gap-x-10 gap-y-8 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
            <p className="mt-2 mb-6 max-w-xl">{t("lead")}</p>
            {form.refusal || form.plans.length === 0 ? (
              <NotAskable refusal={form.refusal} />
            ) : (
              <NeedForm plans={form.plans} about={about} answerDays={form.answerDays} />
            )}
          </div>
          <aside className="grid gap-4 lg:pt-14">
            <PersonButton kind="quiet" />
            <Advice places={form.advice} />
          </aside>
        </div>
      </Areas>
    </main>
  );
}
