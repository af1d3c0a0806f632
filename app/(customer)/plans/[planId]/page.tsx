import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { PageCard } from "#app/_ui/page-card.tsx";
import { PlanHead } from "./_plan/plan-head.tsx";
import { Receipt } from "./_plan/receipt.tsx";
import { Refund } from "./_plan/refund.tsx";
import { Return } from "./_plan/return.tsx";
import { Schedule } from "./_plan/schedule.tsx";
import { Timeline } from "./_plan/timeline.tsx";

export async function generateMetadata({ params }: PageProps<"/plans/[planId]">) {
  const { merchant, title } = await getPlan((await params).planId);
  return { title: `${merchant}: ${title}` };
}

export default async function PlanPage({ params }: PageProps<"/plans/[planId]">) {
  const t = await getTranslations("plans.plan");
  const plan = await getPlan((await params).planId);
  const { returns, refunds } = plan.purchase;

  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pt-2 pb-12 sm:px-8 sm:pt-4 sm:pb-20">
      <BackLink href="/plans">{t("back")}</BackLink>
      <PageCard>
        <PlanHead plan={plan} />
        {returns.map((row) => (
          <Return key={row.id} row={row} />
        ))}
        {refunds.map((refund) => (
          <Refund key={refund.id} refund={refund} />
        ))}
        <Schedule plan={plan} />
        <div className="grid gap-12 lg:grid-cols-2 lg:gap-16">
          <Timeline entries={plan.timeline} />
          <Receipt plan={plan} />
        </div>
      </PageCard>
    </main>
  );
}

/** Asked once for title and page. */
const getPlan = cache(async (id: string) => (await api()).plans.get({ id }).catch(orNotFound));
