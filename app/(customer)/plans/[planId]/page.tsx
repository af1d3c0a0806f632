import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AfterAdding } from "#app/_autopay/after-adding.tsx";
import { requestOf } from "#app/_autopay/request.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { waitsForCustomer } from "#app/_cases/standing.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { PrintBrand } from "#app/_ui/print-brand.tsx";
import { methodId } from "#server/payments/schema.ts";
import type { RefundView } from "#server/plans/refund-view.ts";
import type { CaseSummary } from "#server/plans/schema.ts";
import { CaseCard } from "./_plan/case-card.tsx";
import { Documents } from "./_plan/documents.tsx";
import { PlanHead } from "./_plan/plan-head.tsx";
import { Receipt } from "./_plan/receipt.tsx";
import { Refund } from "./_plan/refund/refund.tsx";
import { Schedule } from "./_plan/schedule.tsx";
import { Timeline } from "./_plan/timeline.tsx";

export async function generateMetadata({ params }: PageProps<"/plans/[planId]">) {
  const { merchant, title } = await getPlan((await params).planId);
  return { title: `${merchant}: ${title}` };
}

export default async function PlanPage({ params, searchParams }: PageProps<"/plans/[planId]">) {
  const t = await getTranslations("plans.plan");
  const { planId } = await params;
  const [plan, documents] = await Promise.all([getPlan(planId), getDocuments(planId)]);
  const added = methodId.shape.id.safeParse((await searchParams).added).data;
  const { cases, refunds } = plan.purchase;

  return (
    <main className="mx-auto w-full max-w-6xl grow px-4 pb-12 sm:px-8 sm:pb-16 print:max-w-none print:p-0">
      <LiveRefresh of="plans" />
      {added && <AfterAdding plan={{ ...requestOf(plan), added }} />}
      <PrintBrand />
      <BackLink href="/plans">{t("back")}</BackLink>
      <article className="mt-1 grid items-start grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-8 sm:mt-2 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
          <PlanHead plan={plan}>
            {cardsOf(cases.filter(waitsForCustomer))}
            {refundsOf(refunds.filter(isStranded))}
          </PlanHead>
          {cardsOf(withLatestEnd(cases).filter((row) => !waitsForCustomer(row)))}
          {refundsOf(refunds.filter((refund) => !isStranded(refund)))}
          <Schedule plan={plan} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
          <Timeline entries={plan.timeline} />
          <Receipt plan={plan} />
          <Documents documents={documents} />
        </div>
      </article>
    </main>
  );
}

/** What is open, and of what has ended the latest; all of it stands among the cases. */
function withLatestEnd(cases: CaseSummary[]) {
  const latest = cases
    .toSorted((a, b) => (a.endedAt ?? "").localeCompare(b.endedAt ?? ""))
    .findLast(({ endedAt }) => endedAt !== null);
  return cases.filter((row) => row.endedAt === null || row === latest);
}

/** It waits for its customer to say where it can go. */
const isStranded = ({ state }: RefundView) => state === "failed";

const refundsOf = (refunds: RefundView[]) =>
  refunds.map((refund) => <Refund key={refund.id} refund={refund} />);

const cardsOf = (cases: CaseSummary[]) => cases.map((row) => <CaseCard key={row.id} row={row} />);

const getDocuments = async (planId: string) =>
  (await api()).documents.ofPlan({ planId }).catch(orNotFound);

/** Asked once for title and page. */
const getPlan = cache(async (id: string) => (await api()).plans.get({ id }).catch(orNotFound));
