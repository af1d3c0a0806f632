import { useLocale, useTranslations } from "next-intl";
import type { Plan } from "#server/forecast/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { cn } from "#app/_ui/cn.ts";

/** What the week costs beside what it may, and what opening all gaps would add. */
export function Budget({ plan: { spent, budget, gapsCost, currency } }: { plan: Plan }) {
  const t = useTranslations("planner.budget");
  const locale = useLocale();
  const text = (minor: number) => moneyText({ minor, currency }, locale);
  const over = spent + gapsCost - budget;
  const share = (minor: number) => ({
    width: `${Math.min(100, (minor / Math.max(1, budget)) * 100)}%`,
  });
  return (
    <div className="mt-auto border-t border-line px-4 py-3 text-sm" title={t("estimate")}>
      <p className="flex flex-wrap justify-between gap-x-3">
        <span>{t("title")}</span>
        <span className="tabular-nums">
          {budget > 0
            ? t("of", { spent: text(spent), budget: text(budget) })
            : t("spent", { spent: text(spent) })}
        </span>
      </p>
      {budget > 0 && (
        <div aria-hidden className="my-1.5 flex h-1.5 overflow-hidden rounded-sm bg-track">
          <div
            style={share(spent)}
            className={cn("shrink-0", spent > budget ? "bg-late" : "bg-accent")}
          />
          <div style={share(gapsCost)} className="bg-soon-fill" />
        </div>
      )}
      <p className={cn("text-xs", budget > 0 && over > 0 ? "text-late" : "text-soft")}>
        {budget > 0 && over > 0 && gapsCost > 0
          ? t("over", { cost: text(over) })
          : gapsCost > 0 && t("adds", { cost: text(gapsCost) })}
        {budget === 0 && gapsCost === 0 && t("none")}
      </p>
    </div>
  );
}
