import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { PlanSummary } from "#server/plans/schema.ts";
import { PlanList } from "#app/_plans/plan-list.tsx";
import { api } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plans.list");
  return { title: t("title") };
}

export default async function PlansPage() {
  const [t, caller] = await Promise.all([getTranslations("plans"), api()]);
  const { overdue, next, running, ended } = await caller.plans.overview();
  const active = [...overdue, ...(next ? [next] : []), ...running];
  return (
    <main className="mx-auto w-full max-w-6xl grow px-4 pt-2 pb-14 sm:px-8 sm:pb-20">
      <h1 className="text-2xl sm:text-3xl">{t("list.title")}</h1>
      {active.length + ended.length === 0 && (
        <Empty title={t("home.empty.title")}>{t("home.empty.text")}</Empty>
      )}
      <Plans id="active" title={t("list.active", { count: active.length })} plans={active} />
      <Plans id="completed" title={t("list.completed", { count: ended.length })} plans={ended} />
    </main>
  );
}

function Plans({ id, title, plans }: { id: string; title: string; plans: PlanSummary[] }) {
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-3 font-sans text-lg font-semibold tracking-normal">
        {title}
      </h2>
      <PlanList plans={plans} />
    </section>
  );
}
