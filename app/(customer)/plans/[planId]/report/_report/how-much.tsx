import { useLocale, useTranslations } from "next-intl";
import type { AmountProblem } from "#app/_payments/amount.ts";
import { AmountField } from "#app/_payments/amount-field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { OptionRow } from "#app/_ui/option-row.tsx";
import { moneyText } from "#server/platform/format/money.ts";
import type { Money as Amount } from "#server/plans/schema.ts";
import type { Draft } from "./draft.ts";

type HowMuchProps = {
  most: Amount;
  draft: Draft;
  problem: AmountProblem | null;
  change: (given: Partial<Draft>) => void;
};

/** All that is left of the purchase, or a part of it. */
export function HowMuch({ most, draft, problem, change }: HowMuchProps) {
  const t = useTranslations("cases.report");
  const amount = isolated(moneyText(most, useLocale()));
  return (
    <div className="grid gap-4">
      <fieldset className="min-w-0">
        <legend className="mb-2 font-semibold">{t("howMuch")}</legend>
        <div className="divide-y divide-line overflow-hidden rounded-md border border-edge bg-sheet">
          <OptionRow
            type="radio"
            name="share"
            checked={!draft.isPart}
            onChange={() => change({ isPart: false })}
            label={t("all")}
            end={<Money amount={most} />}
          />
          <OptionRow
            type="radio"
            name="share"
            checked={draft.isPart}
            onChange={() => change({ isPart: true })}
            label={t("part")}
          />
        </div>
      </fieldset>
      {draft.isPart && (
        <AmountField
          currency={most.currency}
          hint={t("upTo", { amount })}
          tooMuch={t("tooMuch", { amount })}
          problem={problem}
          typed={draft.typed}
          onType={(typed) => change({ typed })}
        />
      )}
    </div>
  );
}
