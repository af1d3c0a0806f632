import { useLocale, useTranslations } from "next-intl";
import { moneyText } from "#server/platform/format/money.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import { AmountField } from "./amount-field.tsx";
import type { AmountProblem } from "./amount.ts";
import { choicesOf, type ChoiceKind } from "./choices.ts";
import type { Draft } from "./draft.ts";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import type { OwedPlan } from "./owed.ts";

type Change = (given: Partial<Draft>) => void;

/** Of several plans: which of them. */
export function WhichPlans({
  plans,
  draft,
  change,
}: {
  plans: OwedPlan[];
  draft: Draft;
  change: Change;
}) {
  const t = useTranslations("payments.choose");
  const { left } = draft;
  return (
    <OptionList legend={t("plans")}>
      {plans.map(({ planId, merchant, title, overdueMinor, currency }) => (
        <OptionRow
          key={planId}
          type="checkbox"
          checked={!left.includes(planId)}
          onChange={({ target }) =>
            change({
              left: target.checked ? left.filter((id) => id !== planId) : [...left, planId],
            })
          }
          label={<bdi>{merchant}</bdi>}
          hint={<bdi>{title}</bdi>}
          end={<Money amount={{ minor: overdueMinor, currency }} />}
        />
      ))}
    </OptionList>
  );
}

type HowMuchProps = { plan: OwedPlan; draft: Draft; change: Change; problem: AmountProblem | null };

/** Of one plan: how much of it. */
export function HowMuch({ plan, draft, change, problem }: HowMuchProps) {
  const t = useTranslations("payments.choose");
  const { currency, next, savedMinor } = plan;
  const isSaving = savedMinor > 0;
  const names: Record<ChoiceKind, React.ReactNode> = {
    overdue: t("overdue"),
    next: next && t.rich("next", { day: dayTag(next.dueOn, "long") }),
    all: t(isSaving ? "settle" : "all"),
    other: t("other"),
  };
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3">
        <PurchaseTile purchase={plan} isFirst />
        <p className="min-w-0 leading-snug">
          <span className="block font-semibold">
            <bdi>{plan.merchant}</bdi>
          </span>
          <span className="line-clamp-2 text-sm text-soft">
            <bdi>{plan.title}</bdi>
          </span>
        </p>
      </div>
      <OptionList legend={t("what")}>
        {choicesOf(plan).map(({ kind, minor }) => (
          <OptionRow
            key={kind}
            type="radio"
            name="what"
            checked={draft.kind === kind}
            onChange={() => change({ kind })}
            label={names[kind]}
            hint={
              kind === "all" &&
              isSaving &&
              t.rich("saves", { amount: moneyTag({ minor: savedMinor, currency }) })
            }
            end={minor !== null && <Money amount={{ minor, currency }} />}
          />
        ))}
      </OptionList>
      {draft.kind === "other" && <OtherAmount {...{ plan, draft, change, problem }} />}
    </div>
  );
}

function OtherAmount({ plan, draft, change, problem }: HowMuchProps) {
  const t = useTranslations("payments");
  const { currency, leftMinor: minor } = plan;
  const amount = isolated(moneyText({ minor, currency }, useLocale()));
  return (
    <AmountField
      currency={currency}
      hint={t("choose.hint", { amount })}
      tooMuch={t("amount.moreThanOwed", { amount })}
      problem={problem}
      typed={draft.typed}
      onType={(typed) => change({ typed })}
    />
  );
}
