"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { PlanDocuments } from "#server/documents/schema.ts";
import {
  agreementHref,
  receiptHref,
  refundHref,
  statementHref,
  type Format,
} from "#app/_documents/addresses.ts";
import { periodNamed } from "#app/_documents/periods.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayOf } from "#server/platform/format/day.ts";
import { Again } from "./search-view.tsx";

const YEARS = ["this_year", "last_year"] as const;

/** What a customer can be sent or told from, closed until it is asked for. */
export function Documents({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("documents.desk");
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="label w-fit cursor-pointer py-2 font-sans hover:text-ink">
        {t("title")}
      </summary>
      {isOpen && (
        <div className="grid gap-3 text-sm">
          <p className="text-soft">{t("note")}</p>
          <Statements {...conversation} />
          <OfPlans conversationId={conversation.id} />
        </div>
      )}
    </details>
  );
}

function Statements({ id, customer }: Pick<ConversationView, "id" | "customer">) {
  const t = useTranslations("documents");
  const today = useClock((now) => dayOf(now, customer.timeZone));
  return (
    <ul className="grid gap-1">
      {YEARS.map((year) => (
        <li key={year} className="flex flex-wrap items-center justify-between gap-x-3">
          <span>{t(`desk.${year}`)}</span>
          <span className="flex gap-1">
            {(["pdf", "csv"] as const satisfies Format[]).map((format) => (
              <FileLink key={format} href={statementHref(periodNamed(year, today), format, id)}>
                {t(`format.${format}`)}
                <span className="sr-only">, {t(`desk.${year}`)}</span>
              </FileLink>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function OfPlans({ conversationId }: { conversationId: string }) {
  const t = useTranslations("documents.desk");
  const trpc = useTRPC();
  const documents = useQuery(trpc.documents.ofCustomer.queryOptions({ conversationId }));
  if (documents.isError)
    return <Again label={t("failed")} onRetry={() => void documents.refetch()} />;
  if (!documents.data) return <p className="text-soft">{t("loading")}</p>;
  return documents.data.map((plan) => <OfPlan key={plan.planId} plan={plan} />);
}

function OfPlan({ plan: { planId, merchant, receipts, refunds } }: { plan: PlanDocuments }) {
  const t = useTranslations("documents.desk");
  return (
    <div>
      <p className="font-semibold">
        <bdi>{merchant}</bdi>
      </p>
      <ul>
        <Line href={agreementHref(planId)}>{t("agreement")}</Line>
        {refunds.map(({ id, reference, amount }) => (
          <Line key={id} href={refundHref(id)} end={<Money amount={amount} />}>
            {t("refund", { reference: isolated(reference) })}
          </Line>
        ))}
        {receipts.map(({ id, reference, amount }) => (
          <Line key={id} href={receiptHref(id)} end={<Money amount={amount} />}>
            {t("receipt", { reference: isolated(reference) })}
          </Line>
        ))}
      </ul>
    </div>
  );
}

const Line = ({ href, end, children }: { href: string; end?: ReactNode; children: string }) => (
  <li className="flex items-center justify-between gap-x-3">
    <FileLink href={href}>{children}</FileLink>
    <span className="tabular-nums">{end}</span>
  </li>
);

const FileLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a
    href={href}
    className="inline-flex min-h-8 items-center rounded-md px-1.5 -mx-1.5 underline underline-offset-4 hover:bg-wash"
  >
    {children}
  </a>
);
