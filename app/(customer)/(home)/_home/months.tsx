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
    <section aria-labelledby="months" className="card px-4 py-4 sm:px-5">
      <h2 id="months" className="font-sans text-lg font-semibold tracking-normal">
        {t("months")}
      </h2>
      <p className="text-sm text-soft">{t("monthsNote")}</p>
      <MonthTable months={months.slice(0, NEAR)} all={months} className="mt-3" />
      {later.length > 0 && (
        <details className="open:[&>summary]:hidden">
          <summary className="link mt-1 flex min-h-11 w-fit list-none items-center text-sm [&::-webkit-details-marker]:hidden">
            {t("laterMonths", { count: later.length })}
          </summary>
          <MonthTable months={later} all={months} />
        </details>
      )}
    </section>
  );
}

type MonthTableProps = { months: Months; all: Months; className?: string };

function MonthTable({ months, all, className = "" }: MonthTableProps) {
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
        {months.map((row) => (
          <tr key={`${row.month} ${row.total.currency}`} className="align-top">
            <th scope="row" className="py-1.5 pe-4 text-start font-normal first-letter:uppercase">
              <Day day={row.month} look="month" />
              <Bar share={shareOf(row, all)} />
            </th>
            <td className="w-px py-1.5 text-end font-semibold">
              <Money amount={row.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The amount beside it says the same. */
const Bar = ({ share }: { share: number }) => (
  <span aria-hidden className="mt-1 block h-2 overflow-hidden rounded-full bg-track">
    <span className="block h-full rounded-full bg-bar" style={{ width: `${share}%` }} />
  </span>
);

/** Of the largest month in its currency, in percent. */
function shareOf({ total }: Months[number], all: Months) {
  const same = all.filter((row) => row.total.currency === total.currency);
  const most = Math.max(1, ...same.map((row) => row.total.minor));
  return Math.max(3, Math.round((100 * total.minor) / most));
}
