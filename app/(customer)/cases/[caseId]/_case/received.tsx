"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { reportDraft, reportText } from "#app/_cases/drafts.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Tick } from "#app/_ui/tick.tsx";
import { storedValue } from "#app/_ui/use-stored-value.ts";
import type { CaseSummary } from "#server/plans/schema.ts";

/** It has arrived; what was kept of it while it was being written is no longer needed. */
export function Received({ row: { planId, merchant } }: { row: CaseSummary }) {
  const t = useTranslations("cases.case");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page of before has taken the focus with it.
    place.current?.focus();
    for (const key of [reportDraft(planId), reportText(planId)]) {
      storedValue("sessionStorage", key).write(null);
    }
  }, [planId]);
  return (
    <div
      ref={place}
      role="status"
      tabIndex={-1}
      className="grid justify-items-center gap-1 text-center"
    >
      <Tick />
      <p className="font-serif text-xl font-semibold">{t("received")}</p>
      <p className="max-w-md text-soft">{t("receivedText", { merchant: isolated(merchant) })}</p>
    </div>
  );
}
