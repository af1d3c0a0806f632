import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SpentDay } from "#server/assistant/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Day } from "#app/_ui/day.tsx";
import { useAmounts } from "./amounts.ts";
import { sharesOf } from "./shares.ts";

/** Bars for the eye; the table beneath says the same, and more. */
export function Days({ days }: { days: SpentDay[] }) {
  const t = useTranslations("assistantDesk.days");
  return (
    <section aria-labelledby="days" className="rounded-md bg-sheet p-4 shadow-sm sm:p-6">
      <h2 id="days" className="text-lg">
        {t("title")}
      </h2>
      {days.every(({ turns }) => turns === 0) ? (
        <p className="mt-2 text-soft">{t("none")}</p>
      ) : (
        <>
          <Bars days={days} />
          <Table days={days} />
        </>
      )}
    </section>
  );
}

const Bars = ({ days }: { days: SpentDay[] }) => (
  <div aria-hidden className="mt-4 flex h-24 items-end gap-2 border-b border-edge sm:max-w-md">
    {sharesOf(days).map(({ day, share }) => (
      <span
        key={day}
        className="grow rounded-t-sm bg-accent"
        style={{ height: `${share * 100}%` }}
      />
    ))}
  </div>
);

function Table({ days }: { days: SpentDay[] }) {
  const t = useTranslations("assistantDesk.days");
  const format = useFormatter();
  const { tokens, cost } = useAmounts();
  const unknown = useTranslations("assistantDesk.period")("unknown");
  const costOf = ({ turns, unpriced, costMicros }: SpentDay) =>
    turns > 0 && unpriced === turns ? unknown : cost(costMicros);
  return (
    <table aria-labelledby="days" className="mt-4 w-full text-sm tabular-nums">
      <thead className="text-soft">
        <tr>
          <Heading isFirst>{t("day")}</Heading>
          <Heading>{t("turns")}</Heading>
          <Heading>{t("tokens")}</Heading>
          <Heading>{t("cost")}</Heading>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((one) => (
          <tr key={one.day} className="border-t border-line">
            <th scope="row" className="py-2 text-start font-normal">
              <Day day={one.day} />
            </th>
            <Cell>{format.number(one.turns)}</Cell>
            <Cell>{tokens(one.tokensIn + one.tokensOut)}</Cell>
            <Cell>{costOf(one)}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Heading = ({ isFirst = false, children }: { isFirst?: boolean; children: ReactNode }) => (
  <th scope="col" className={cn("py-1 font-semibold", isFirst ? "text-start" : "ps-3 text-end")}>
    {children}
  </th>
);

const Cell = ({ children }: { children: ReactNode }) => (
  <td suppressHydrationWarning className="py-2 ps-3 text-end">
    {children}
  </td>
);
