"use client";

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { moneyTag } from "#app/_ui/tags.tsx";

/** What of it lowers the plan, and what goes back where. Null while no amount can be read. */
export function RefundPreview({ id, minor }: { id: string; minor: number | null }) {
  const t = useTranslations("caseDesk.accept");
  const asked = useDeferredValue(minor);
  const { data } = useQuery(
    useTRPC().cases.previewRefund.queryOptions(asked === null ? skipToken : { id, minor: asked }, {
      placeholderData: keepPreviousData,
    }),
  );
  if (!data || minor === null) return null;
  const { toPlan, waived, waysBack } = data;
  return (
    <ul aria-live="polite" className="grid gap-0.5 rounded-md bg-wash px-4 py-3 text-sm">
      {toPlan.minor > 0 && <li>{t.rich("toPlan", { amount: moneyTag(toPlan) })}</li>}
      {waived.minor > 0 && <li>{t.rich("waived", { amount: moneyTag(waived) })}</li>}
      {waysBack.map(({ method, amount }) => (
        <li key={method}>
          {t.rich("toMethod", { amount: moneyTag(amount), method: cardName(method) })}
        </li>
      ))}
    </ul>
  );
}
