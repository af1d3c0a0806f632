import { useTranslations } from "next-intl";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import { RELIEFS } from "#server/hardship/policy.ts";
import type { PlanInNeed, ReliefTerms } from "#server/hardship/schema.ts";

/** What a relief makes of one plan, in a sentence. */
export function TermsText({ relief, firstOn, lastOn, count, amount }: ReliefTerms) {
  const t = useTranslations("hardship.terms");
  return t.rich("months" in RELIEFS[relief] ? "later" : "smaller", {
    count,
    amount: moneyTag(amount),
    first: dayTag(firstOn, "long"),
    last: dayTag(lastOn, "long"),
  });
}

/** What is to be paid of a plan as it stands. */
export function NowText({ plan: { count, next, lastOn } }: { plan: PlanInNeed }) {
  const t = useTranslations("hardship.terms");
  return t.rich("now", {
    count,
    amount: moneyTag(next.amount),
    first: dayTag(next.dueOn, "long"),
    last: dayTag(lastOn, "long"),
  });
}
