"use client";

import { useTranslations } from "next-intl";
import type { PlanSummary } from "#server/plans/schema.ts";
import { Link } from "#app/_ui/link.tsx";

/** Of a plan in a payment pause: where it is decided what helps. */
export function PauseLine({ plan: { pause } }: { plan: Pick<PlanSummary, "pause"> }) {
  const t = useTranslations("hardshipDesk.pause");
  if (!pause) return null;
  return (
    <p>
      <Link
        href={`/admin/hardship/${pause.requestId}`}
        prefetch={false}
        className="link inline-flex min-h-8 items-center"
      >
        {t("toRequest")}
      </Link>
    </p>
  );
}
