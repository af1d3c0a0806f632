import { useLocale, useTranslations } from "next-intl";
import type { PlanDay } from "#server/forecast/schema.ts";
import { figureText, useRowName } from "./cover-rows.tsx";
import { clockText } from "./times.ts";

const REACHABLE = { tabIndex: 0 };

/** The chart's figures, for who reads rather than looks. */
export function DayTable({ day: { slots, rows }, title }: { day: PlanDay; title: string }) {
  const t = useTranslations("planner.chart");
  const nameOf = useRowName();
  const locale = useLocale();
  return (
    <section
      {...REACHABLE}
      aria-label={title}
      className="max-h-112 overflow-auto rounded-md border border-line bg-sheet"
    >
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 bg-wash">
          <tr>
            {[
              t("time"),
              t("needed"),
              t("planned"),
              t("short"),
              t("lastWeek"),
              ...rows.map(nameOf),
            ].map((name) => (
              <th key={name} scope="col" className="px-3 py-2 text-start text-xs whitespace-nowrap">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot, column) => (
            <tr key={slot.from} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-start font-normal">
                {clockText(slot.from, locale)}
              </th>
              <td className="px-3">{slot.needed}</td>
              <td className="px-3">{slot.planned}</td>
              <td className={slot.short > 0 ? "px-3 font-semibold text-late" : "px-3"}>
                {slot.short}
              </td>
              <td className="px-3">{slot.lastWeek ?? "–"}</td>
              {rows.map(({ kind, name, figures }) => (
                <td key={`${kind} ${name}`} className="px-3">
                  {figureText(figures[column] ?? 0).replace("−0", "0")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
