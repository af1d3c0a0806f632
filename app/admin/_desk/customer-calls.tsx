"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PastCall } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";
import { Again } from "./search-view.tsx";

/** What was agreed on by phone, closed until it is asked for. */
export function CustomerCalls({ conversationId }: { conversationId: string }) {
  const t = useTranslations("desk.customer");
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="label w-fit cursor-pointer py-2 font-sans hover:text-ink">
        {t("calls")}
      </summary>
      {isOpen && <List conversationId={conversationId} />}
    </details>
  );
}

function List({ conversationId }: { conversationId: string }) {
  const t = useTranslations("desk.customer");
  const {
    data: calls,
    isError,
    refetch,
  } = useQuery(useTRPC().callbacks.ofCustomer.queryOptions({ conversationId }));
  if (isError) return <Again label={t("callsFailed")} onRetry={() => void refetch()} />;
  if (!calls) return null;
  if (calls.length === 0) return <p className="text-sm text-soft">{t("noCalls")}</p>;
  return (
    <ul className="divide-y divide-line">
      {calls.map((call) => (
        <CallLine key={call.id} call={call} />
      ))}
    </ul>
  );
}

function CallLine({ call: { id, state, startsAt, agentName, score } }: { call: PastCall }) {
  const t = useTranslations("desk.customer");
  return (
    <li className="py-2 text-sm">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <Link href={`/admin/callbacks/${id}`} prefetch={false} className="link">
          <When at={startsAt} />
        </Link>
        <span>{t(`callStates.${state}`)}</span>
      </p>
      <p className="flex flex-wrap gap-x-3 text-soft">
        <span>{t("callWith", { name: isolated(agentName) })}</span>
        {score !== null && <span>{t("callRated", { score })}</span>}
      </p>
    </li>
  );
}
