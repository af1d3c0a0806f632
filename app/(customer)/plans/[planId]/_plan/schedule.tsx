import { useTranslations } from "next-intl";
import { Money } from "#app/_ui/money.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";
import { ScheduleLine } from "./schedule-line.tsx";
import { ScheduleRow } from "./schedule-row.tsx";
import { refundedOf } from "./refunded-of.ts";

/** Sentences on a phone; on a desktop and on paper the table one would print. */
export function Schedule({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.schedule");
  const refunded = refundedOf(plan);
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule" className="font-sans text-lg font-semibold tracking-normal">
        {t("title")}
      </h2>
      <ol className="card mt-3 md:hidden print:hidden">
        {plan.instalments.map((instalment) => (
          <ScheduleLine key={instalment.id} {...{ plan, instalment }} />
        ))}
      </ol>
      <div className="card mt-3 hidden overflow-hidden md:block print:block">
        <table className="w-full">
          <thead>
            <tr className="label *:border-b *:border-line *:px-2 *:py-2.5 *:text-start *:font-semibold *:first:ps-5 *:last:pe-5">
              <th scope="col" className="w-12">
                {t("number")}
              </th>
              <th scope="col">{t("due")}</th>
              <th scope="col" colSpan={2}>
                {t("state")}
              </th>
              <th scope="col">
                <span className="block text-end">{t("amount")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.instalments.map((instalment) => (
              <ScheduleRow key={instalment.id} {...{ plan, instalment }} />
            ))}
          </tbody>
          <tfoot className="[&>tr:first-child>*]:pt-3 [&>tr:last-child>*]:pb-3.5">
            <Sum label={t("total")} amount={plan.total} />
            <Sum label={t("paid")} amount={plan.paid} />
            {plan.saved.minor > 0 && <Sum label={t("saved")} amount={plan.saved} />}
            {refunded.minor > 0 && <Sum label={t("refunded")} amount={refunded} />}
            <Sum label={t("left")} amount={plan.remaining} strong />
          </tfoot>
        </table>
      </div>
    </section>
  );
}

type SumProps = { label: string; amount: PlanDetail["total"]; strong?: boolean };

function Sum({ label, amount, strong = false }: SumProps) {
  return (
    <tr className={strong ? "*:font-semibold" : "text-soft *:font-normal"}>
      <th scope="row" colSpan={4} className="px-2 py-1 text-end">
        {label}
      </th>
      <td className="py-1 ps-2 pe-5 text-end">
        <Money amount={amount} />
      </td>
    </tr>
  );
}
