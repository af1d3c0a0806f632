import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { PlanState } from "#app/_plans/plan-state.tsx";
import { dayOfTag, moneyTag } from "#app/_ui/tags.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";
import { LeadSentence } from "./lead-sentence.tsx";
import { PrintButton } from "./print-button.tsx";
import { Progress } from "./progress.tsx";

/** A plan in a few plain sentences, and one obvious way on. */
export function PlanHead({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.plan");
  const kind = useTranslations("plans.kinds");
  return (
    <header>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="label">{kind(plan.kind, { count: plan.instalmentCount })}</p>
        <PlanState state={plan.state} early={plan.settledEarly} filled />
      </div>
      <h1 className="mt-2 max-w-2xl text-2xl sm:text-3xl">
        <bdi>{plan.title}</bdi>
      </h1>
      <p className="mt-2 text-soft">
        {t.rich("bought", {
          merchant: isolated(plan.merchant),
          day: dayOfTag(plan.purchasedAt, "full"),
        })}
      </p>
      <p className="mt-8 flex flex-wrap items-baseline gap-x-3">
        <Money amount={plan.remaining} size="display" />
        <span className="font-serif text-lg text-soft">{t("left")}</span>
      </p>
      <Progress plan={plan} />
      <p className="mt-3 text-sm text-soft">
        {t.rich("ofTotal", {
          amount: moneyTag(plan.total),
          paid: moneyTag(plan.paid),
        })}
      </p>
      <LeadSentence plan={plan} />
      <div className="mt-7 flex flex-wrap gap-3 print:hidden">
        <LinkButton href={`/chat?plan=${plan.id}`} kind="primary">
          {t("ask")}
        </LinkButton>
        <span className="hidden sm:contents">
          <PrintButton label={t("print")} />
        </span>
      </div>
    </header>
  );
}
