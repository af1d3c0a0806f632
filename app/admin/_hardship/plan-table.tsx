import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { PlanInNeed, Relief, ReliefTerms } from "#server/hardship/schema.ts";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import { isUneven, termsUnder } from "./terms.ts";

type PlanTableProps = { plan: PlanInNeed; relief: Relief | null };

/** What is owed of a plan and when, as it stands and as it would be. */
export function PlanTable({ plan, relief }: PlanTableProps) {
  const t = useTranslations("hardshipDesk.table");
  const id = useId();
  const { merchant, title, remaining, next, count, lastOn } = plan;
  const terms = termsUnder(plan, relief);
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-sheet px-4 py-3">
      <h3 id={id} className="flex flex-wrap justify-between gap-x-3 font-sans text-base">
        <bdi>{merchant}</bdi>
        <span>{t.rich("remaining", { amount: moneyTag(remaining) })}</span>
      </h3>
      <p dir="auto" className="w-fit max-w-full truncate text-sm text-soft" title={title}>
        {title}
      </p>
      <table aria-labelledby={id} className="mt-2 w-full text-sm tabular-nums">
        <thead className="text-xs text-soft">
          <tr>
            <th scope="col" className="py-1 text-start font-semibold">
              {t("payments")}
            </th>
            <Heading>{t("now")}</Heading>
            {terms && <Heading>{t("after")}</Heading>}
          </tr>
        </thead>
        <tbody>
          <Line
            label={t("first")}
            now={<Day day={next.dueOn} />}
            after={terms && <Day day={terms.firstOn} />}
          />
          <Line
            label={t("amount")}
            now={<Money amount={next.amount} />}
            after={terms && <AmountOf {...{ plan, terms }} />}
          />
          <Line label={t("count")} now={count} after={terms?.count} />
          <Line
            label={t("last")}
            now={<Day day={lastOn} />}
            after={terms && <Day day={terms.lastOn} />}
          />
        </tbody>
      </table>
    </section>
  );
}

function AmountOf({ plan, terms }: { plan: PlanInNeed; terms: ReliefTerms }) {
  const t = useTranslations("hardshipDesk.table");
  if (!isUneven(plan, terms)) return <Money amount={terms.amount} />;
  return t.rich("upTo", { amount: moneyTag(terms.amount) });
}

const Heading = ({ children }: { children: ReactNode }) => (
  <th scope="col" className="py-1 ps-3 text-end font-semibold">
    {children}
  </th>
);

type LineProps = { label: string; now: ReactNode; after: ReactNode };

const Line = ({ label, now, after }: LineProps) => (
  <tr className="border-t border-line">
    <th scope="row" className="py-1.5 text-start font-normal text-soft">
      {label}
    </th>
    <td className="py-1.5 ps-3 text-end">{now}</td>
    {after && <td className="py-1.5 ps-3 text-end font-semibold">{after}</td>}
  </tr>
);
