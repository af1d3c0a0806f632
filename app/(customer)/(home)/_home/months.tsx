import { useTranslations } from "next-intl";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import type { PlanOverview } from "#server/plans/schema.ts";

/** What to set aside, month by month. */
export function Months({ months }: { months: PlanOverview["months"] }) {
  const t = useTranslations("plans.home");
  return (
    <section aria-labelledby="months">
      <h2 id="months" className="text-xl">
        {t("months")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("monthsNote")}</p>
      <table className="mt-4 w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col">{t("amount")}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, total }) => (
            <tr key={`${month} ${total.currency}`} className="border-t border-line">
              <th scope="row" className="py-2.5 text-start font-normal first-letter:uppercase">
                <Day day={month} look="month" />
              </th>
              <td className="py-2.5 text-end font-semibold">
                <Money amount={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
