import { useTranslations } from "next-intl";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { PlanInNeed } from "#server/hardship/schema.ts";

type PlansInNeedProps = {
  plans: PlanInNeed[];
  chosen: PlanInNeed[];
  isMissing: boolean;
  onChange: (ids: string[]) => void;
};

export function PlansInNeed({ plans, chosen, isMissing, onChange }: PlansInNeedProps) {
  const t = useTranslations("hardship.form");
  const ids = chosen.map(({ id }) => id);
  const change = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...ids, id] : ids.filter((one) => one !== id));
  return (
    <div>
      <OptionList legend={t("plans")}>
        {plans.map((plan) => (
          <OptionRow
            key={plan.id}
            type="checkbox"
            name="plan"
            checked={ids.includes(plan.id)}
            aria-describedby={isMissing ? "plans-missing" : undefined}
            onChange={({ target }) => change(plan.id, target.checked)}
            label={<bdi>{plan.merchant}</bdi>}
            hint={<Facts plan={plan} />}
            end={<PurchaseTile purchase={plan} />}
          />
        ))}
      </OptionList>
      <p id="plans-missing" aria-live="polite" className="mt-1.5 text-sm text-late empty:hidden">
        {isMissing && t("plansMissing")}
      </p>
    </div>
  );
}

function Facts({ plan: { title, remaining, overdue, next } }: { plan: PlanInNeed }) {
  const t = useTranslations("hardship.form");
  return (
    <span className="flex flex-wrap gap-x-2">
      <bdi className="block w-full truncate">{title}</bdi>
      <span>{t.rich("left", { amount: moneyTag(remaining) })}</span>
      {overdue.minor > 0 ? (
        <span className="text-late">{t.rich("late", { amount: moneyTag(overdue) })}</span>
      ) : (
        <span>{t.rich("due", { day: dayTag(next.dueOn, "long") })}</span>
      )}
    </span>
  );
}
