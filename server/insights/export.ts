import { csvOf, type Cell } from "#server/platform/csv.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { readInsights } from "./insights.ts";
import type { InsightDayView, InsightExport, InsightQuery } from "./schema.ts";

/** The page's figures day by day, for a spreadsheet: shares from 0 to 1, times in seconds. */
export async function exportInsights(viewer: Viewer, query: InsightQuery): Promise<InsightExport> {
  const { span, days } = await readInsights(viewer, query);
  const t = translatorFor(viewer.locale, "insights");
  const csv = csvOf(
    COLUMNS.map(([name]) => t(`csv.${name}`)),
    days.map((day) => COLUMNS.map(([, value]) => value(day))),
  );
  return { name: `insights-${span.from}-${span.to}.csv`, csv, rows: days.length };
}

const decimal = (value: number | null, digits: number): Cell =>
  value === null ? null : { decimal: `${Number(value.toFixed(digits))}` };
const seconds = (ms: number | null) => decimal(ms === null ? null : ms / 1000, 1);

const COLUMNS: [string, (day: InsightDayView) => Cell][] = [
  ["day", ({ on }) => on],
  ["chats", ({ chats }) => chats],
  ["person", ({ person }) => person],
  ["alone", ({ figures }) => decimal(figures.alone.value, 4)],
  ["solved", ({ figures }) => decimal(figures.solved.value, 4)],
  ["cameBack", ({ figures }) => decimal(figures.cameBack.value, 4)],
  ["asked", ({ figures }) => decimal(figures.asked.value, 4)],
  ["unanswered", ({ figures }) => decimal(figures.unanswered.value, 4)],
  ["ratedLow", ({ figures }) => decimal(figures.ratedLow.value, 4)],
  ["repeats", ({ figures }) => decimal(figures.repeats.value, 4)],
  ["personFirst", ({ figures }) => seconds(figures.personFirst.median)],
  ["assistantFirst", ({ figures }) => seconds(figures.assistantFirst.median)],
  ["span", ({ figures }) => seconds(figures.span.median)],
  ["assistantScore", ({ figures }) => decimal(figures.assistantScore.value, 2)],
  ["personScore", ({ figures }) => decimal(figures.personScore.value, 2)],
  [
    "cost",
    ({ figures }) =>
      decimal(figures.costCents.value === null ? null : figures.costCents.value / 100, 2),
  ],
];
