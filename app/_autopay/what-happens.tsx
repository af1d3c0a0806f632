import { useTranslations } from "next-intl";
import { outcomeOf } from "#server/plans/policy.ts";
import type { PlanSummary } from "#server/plans/schema.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";

type WhatHappensProps = {
  /** Undefined while it is on its way. */
  preview: Pick<PlanSummary, "autopay" | "next"> | undefined;
  area?: "plans.autopay" | "desk.autopay";
};

/** The next payment as it would be: on which day, from which card. */
export function WhatHappens({ preview, area = "plans.autopay" }: WhatHappensProps) {
  const t = useTranslations(area);
  const next = preview?.next;
  const sentence = next && outcomeOf(next);
  return (
    <p aria-live="polite" className="empty:hidden rounded-md bg-wash px-4 py-3">
      {sentence &&
        t.rich(sentence, {
          amount: moneyTag(next.outstanding),
          day: dayTag(next.taking?.on ?? next.dueOn, "weekday"),
          method: cardName(preview.autopay.method ?? ""),
        })}
    </p>
  );
}
