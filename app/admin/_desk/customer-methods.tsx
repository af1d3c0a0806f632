"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MethodView } from "#server/payments/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { Again } from "./search-view.tsx";

export function Methods({ conversationId }: { conversationId: string }) {
  const t = useTranslations("desk.customer");
  const trpc = useTRPC();
  const {
    data: methods,
    isError,
    refetch,
  } = useQuery(trpc.methods.ofCustomer.queryOptions({ conversationId }));
  if (isError) return <Again label={t("methodsFailed")} onRetry={() => void refetch()} />;
  if (!methods) return null;
  return (
    <section>
      <h3 className="label font-sans">{t("methods")}</h3>
      {methods.length === 0 && <p className="mt-1 text-sm text-soft">{t("noMethods")}</p>}
      <ul className="divide-y divide-line">
        {methods.map((method) => (
          <MethodLine key={method.id} method={method} />
        ))}
      </ul>
    </section>
  );
}

function MethodLine({ method: { label, expiresOn, isExpired, usedBy } }: { method: MethodView }) {
  const t = useTranslations("desk.customer");
  return (
    <li className="py-2 text-sm">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <bdi className="font-medium">{label}</bdi>
        {isExpired && (
          <Badge tone="late" icon={CircleAlert}>
            {t("methodExpired")}
          </Badge>
        )}
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-soft">
        <span>
          {expiresOn &&
            t.rich(isExpired ? "methodUntilOver" : "methodUntil", { day: dayTag(expiresOn) })}
        </span>
        <span>{t("methodPlans", { count: usedBy })}</span>
      </p>
    </li>
  );
}
