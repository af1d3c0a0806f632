import { useTranslations } from "next-intl";
import { cn } from "#app/_ui/cn.ts";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import type { PlanOverview } from "#server/plans/schema.ts";

type Months = PlanOverview["months"];

/** Half a year is what one plans for; the rest unfolds. */
const NEAR = 6;

/** What to set aside, month by month. */
export function Months({ months }: { months: Months }) {
  const t = useTranslations("plans.home");
  const later = months.slice(NEAR);
  return (
    <section aria-labelledby="months">
      <h2 id="months" className="text-xl">
        {t("months")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("monthsNote")}</p>
      <MonthTable months={months.slice(0, NEAR)} className="mt-4" />
      {later.length > 0 && (
        <details className="border-t border-line open:border-t-0 open:[&>summary]:hidden">
          <summary className="link flex min-h-11 list-none items-center text-sm [&::-webkit-details-marker]:hidden">
            {t("laterMonths", { count: later.length })}
          </summary>
          <MonthTable months={later} />
        </details>
      )}
    </section>
  );
}

function MonthTable({ months, className = "" }: { months: Months; className?: string }) {
  const t = useTranslations("plans.home");
  return (
    <table className={cn("w-full text-sm", className)}>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("month")}</th>
          <th scope="col">{t("amount")}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, total }) => (
          <tr key={`${month} ${total.currency}`} className="*:border-t *:border-line *:py-2.5">
            <th scope="row" className="text-start font-normal first-letter:uppercase">
              <Day day={month} look="month" />
            </th>
            <td className="text-end font-semibold">
              <Money amount={total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
