"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { RefundView } from "#server/plans/refund-view.ts";
import type { CaseSummary, PlanDetail } from "#server/plans/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { PlanLines } from "#app/_plans/plan-lines.tsx";
import { byAttention } from "#app/_plans/plan-order.ts";
import { SetAutopay, useSetAutopay } from "./autopay/set-autopay.tsx";
import { CallAhead } from "./call-ahead.tsx";
import { ClosingLine } from "./closing-line.tsx";
import { CustomerCalls } from "./customer-calls.tsx";
import { Methods } from "./customer-methods.tsx";
import { CaseLine, RefundLine } from "./case-lines.tsx";
import { useAfterPayment } from "./hooks/use-after-payment.ts";
import { Complaints } from "./complaining/complaints.tsx";
import { Documents } from "./documents.tsx";
import { LocalTime } from "./local-time.tsx";
import { MoveDue, useMoveDue } from "./moving/move-due.tsx";
import { PauseLine } from "./pausing/pause-line.tsx";
import { PausePayments } from "./pausing/pause-payments.tsx";
import { TakePayment, useTakePayment } from "./payment/take-payment.tsx";
import { ReportProblem, useReportProblem } from "./reporting/report-problem.tsx";
import { Again } from "./search-view.tsx";
import { Spending } from "./spending.tsx";

export function CustomerPane({ conversation }: { conversation: ConversationView }) {
  const { id, customer } = conversation;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 p-4">
      <header>
        <h2 className="text-lg">
          <bdi>{customer.name}</bdi>
        </h2>
        <p>
          <LocalTime zone={customer.timeZone} />
        </p>
        <Concern {...conversation} />
        <Reason {...conversation} />
        <ClosingLine conversationId={id} />
      </header>
      <CallAhead conversation={conversation} />
      <Plans key={id} conversation={conversation} />
      <Complaints key={`complaints ${id}`} conversation={conversation} />
      <Spending conversationId={id} />
      <Methods conversationId={id} />
      <CustomerCalls key={`calls ${id}`} conversationId={id} />
      <Documents key={`documents ${id}`} conversation={conversation} />
    </div>
  );
}

/** It stays when somebody has joined: whoever writes is to know it at every sentence. */
function Concern({ concern }: ConversationView) {
  const t = useTranslations("desk.concern");
  if (!concern) return null;
  return (
    <p className="mt-3 rounded-md bg-late-wash px-3 py-2 text-sm text-late">
      <span className="label block">{t("label")}</span>
      <strong>{t(concern)}</strong>
    </p>
  );
}

/** So that the customer never tells it twice. What they said in their own words stands in the conversation. */
function Reason({ waiting }: ConversationView) {
  const t = useTranslations("desk.askedBy");
  if (!waiting?.reason || waiting.askedBy === "words") return null;
  return (
    <p className="mt-3 rounded-md bg-accent-wash px-3 py-2 text-sm">
      <span className="label block">{t(waiting.askedBy)}</span>
      <bdi>{waiting.reason}</bdi>
    </p>
  );
}

/** With what can be done about each, for whoever is in this conversation. */
export function Plans({ conversation }: { conversation: ConversationView }) {
  const { id: conversationId, mine, closedAt } = conversation;
  const t = useTranslations("desk.customer");
  const trpc = useTRPC();
  const summaries = useQuery(trpc.plans.ofCustomer.queryOptions({ conversationId }));
  const payment = useTakePayment(conversationId);
  const moving = useMoveDue(conversationId);
  const autopay = useSetAutopay(conversationId);
  const reporting = useReportProblem(conversationId);
  const canAct = mine && !closedAt;
  const actionsOf = (plan: PlanDetail) => (
    <>
      <PauseLine plan={plan} />
      {canAct && (
        <div className="mt-2 flex flex-wrap gap-1 *:px-2 empty:hidden">
          <TakePayment plan={plan} onTake={payment.openFor} />
          <MoveDue plan={plan} onMove={moving.openFor} />
          <SetAutopay plan={plan} onSet={autopay.openFor} />
          <ReportProblem plan={plan} onReport={reporting.openFor} />
        </div>
      )}
    </>
  );
  useAfterPayment(conversationId, () => void summaries.refetch());
  const plans = summaries.data?.toSorted(byAttention) ?? [];

  if (summaries.isError)
    return <Again label={t("failed")} onRetry={() => void summaries.refetch()} />;
  if (summaries.isPending) return <Loading label={t("loading")} />;
  const { cases, refunds } = casesIn(plans);
  return (
    <>
      {payment.dialog}
      {moving.dialog}
      {autopay.dialog}
      {reporting.dialog}
      <section>
        <div className="flex min-h-9 items-center justify-between gap-3">
          <h3 className="label font-sans">{t("plans")}</h3>
          {canAct && <PausePayments {...{ conversationId, plans }} />}
        </div>
        {plans.length === 0 && <p className="mt-1 text-sm text-soft">{t("noPlans")}</p>}
        <PlanLines
          plans={plans}
          endedLabel={(count) => t("ended", { count })}
          actionOf={actionsOf}
        />
      </section>
      {cases.length > 0 && (
        <Part title={t("cases")}>
          {cases.map((row) => (
            <CaseLine key={row.id} {...row} />
          ))}
        </Part>
      )}
      {refunds.length > 0 && (
        <Part title={t("refunds")}>
          {refunds.map((row) => (
            <RefundLine key={row.id} {...row} />
          ))}
        </Part>
      )}
    </>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="label font-sans">{title}</h3>
    <ul className="divide-y divide-line">{children}</ul>
  </section>
);

const Loading = ({ label }: { label: string }) => (
  <div className="grid gap-3">
    <span className="sr-only">{label}</span>
    <Skeleton className="h-16" />
    <Skeleton className="h-16" />
  </div>
);

/** Several plans can come from one purchase; its cases and refunds are still one each. */
function casesIn(plans: PlanDetail[]) {
  const cases = new Map<string, CaseSummary>();
  const refunds = new Map<string, RefundView>();
  for (const { purchase } of plans) {
    for (const row of purchase.cases) cases.set(row.id, row);
    for (const row of purchase.refunds) refunds.set(row.id, row);
  }
  return {
    cases: [...cases.values()].toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)),
    refunds: [...refunds.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
  };
}
