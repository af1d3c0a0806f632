import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import type { InsightDay } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { listBenchmarks } from "./benchmarks.ts";
import { costsInForce } from "./costs.ts";
import { figuresOf, NOTHING, sumOf, type Totals } from "./figures.ts";
import { daysIn, problemOf, spanBefore, spanOf, type Span } from "./period.ts";
import { canSeeInsights } from "./policy.ts";
import { listHours } from "./hours.ts";
import { ALL } from "./roll-up.ts";
import { listShops } from "./shops.ts";
import type { InsightQuery, Insights } from "./schema.ts";
import { listTopics } from "./topics.ts";

/** From the days that are added up, never from conversations: it costs the same however many there were. */
export async function readInsights(viewer: Viewer, query: InsightQuery): Promise<Insights> {
  authorize(canSeeInsights(viewer));
  return insightsOf(query);
}

/** For whoever may see them. */
export async function insightsOf(query: InsightQuery): Promise<Insights> {
  const today = dayIn(portalZone());
  const problem = problemOf(query, today);
  const period = problem ? { days: query.days } : query;
  const span = spanOf(period, today);
  const before = spanBefore(span, period.against);
  const language = query.language ?? ALL;
  const [costs, rows, earlier, spoken, topics, shops, hours, benchmarks] = await Promise.all([
    costsInForce(),
    daysOf(span, language),
    daysOf(before, language),
    spokenIn(span),
    listTopics(span, language),
    listShops(span, language),
    listHours(span, language),
    listBenchmarks(),
  ]);
  const countOf = new Map(rows.map((row) => [row.on, row]));
  const countBefore = new Map(earlier.map((row) => [row.on, row]));
  const shift = daysIn(before);
  return {
    problem,
    span,
    before,
    figures: figuresOf(sumOf(rows), costs),
    figuresBefore: figuresOf(sumOf(earlier), costs),
    days: daysIn(span).map((on, index) => {
      const row = countOf.get(on) ?? NOTHING;
      const { chats, person } = row;
      const then = countBefore.get(shift[index] ?? "")?.chats ?? 0;
      return { on, chats, person, before: then, figures: figuresOf(row, costs) };
    }),
    topics: topics.map(({ topic, totals }) => ({ topic, figures: figuresOf(totals, costs) })),
    shops,
    hours,
    benchmarks,
    languages: spoken.map((one) => ({
      language: one.language,
      figures: figuresOf(one.totals, costs),
    })),
  };
}

const within = ({ from, to }: Span) => ({ gte: dateOf(from), lte: dateOf(to) });

async function daysOf(span: Span, language: string) {
  const rows = await db.insightDay.findMany({
    where: { day: within(span), topic: ALL, language },
    orderBy: { day: "asc" },
  });
  return rows.map((row) => ({ on: dayOf(row.day), ...totalsOf(row) }));
}

async function spokenIn(span: Span) {
  const rows = await db.insightDay.findMany({
    where: { day: within(span), topic: ALL, language: { in: [...LANGUAGES] } },
  });
  return LANGUAGES.map((language) => ({
    language,
    totals: sumOf(rows.filter((row) => row.language === language).map(totalsOf)),
  })).filter(({ totals }) => totals.chats > 0);
}

const totalsOf = ({ heldMs, costMicros, ...row }: InsightDay): Totals => ({
  ...row,
  heldMs: Number(heldMs),
  costMicros: Number(costMicros),
});
