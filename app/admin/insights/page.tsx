import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSeeInsights, canSetBenchmarks, LEAST } from "#server/insights/policy.ts";
import type { InsightQuery } from "#server/insights/schema.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { Day } from "#app/_ui/day.tsx";
import { addressOf, HOME, queryIn, usual } from "../_insights/address.ts";
import { CompareForm } from "../_insights/compare-form.tsx";
import { DayChart } from "../_insights/day-chart.tsx";
import { ExportButton } from "../_insights/export-button.tsx";
import { Figures } from "../_insights/figures.tsx";
import { InsightFilters, InsightTabs } from "../_insights/head.tsx";
import { HonestScore } from "../_insights/honest-score.tsx";
import { HourChart } from "../_insights/hour-chart.tsx";
import { Languages } from "../_insights/languages.tsx";
import { LiveStrip } from "../_insights/live-strip.tsx";
import { Panel } from "../_insights/panel.tsx";
import { BenchmarkSettings, CostSettings } from "../_insights/settings.tsx";
import { ShopsTable } from "../_insights/shops-table.tsx";
import { columnIn, TopicsTable, type Column } from "../_insights/topics-table.tsx";
import { ViewsBar } from "../_insights/views-bar.tsx";
import { StaffPage } from "../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("insights");
  return { title: t("title") };
}

/** Whoever does not answer for others finds their own figures. */
export default async function InsightsPage({ searchParams }: PageProps<"/admin/insights">) {
  const [t, person, asked] = await Promise.all([
    getTranslations("insights"),
    viewer(),
    searchParams,
  ]);
  const wanted = queryIn(asked);
  if (!person || !canSeeInsights(person)) redirect(addressOf(`${HOME}/people`, wanted));
  return (
    <StaffPage title={t("title")} actions={<InsightTabs here="overview" isLead query={wanted} />}>
      <Wall {...{ wanted }} by={columnIn(asked.sort)} canSetBenchmarks={canSetBenchmarks(person)} />
    </StaffPage>
  );
}

/** `wanted`: what was asked for, which may be no period. */
type WallProps = {
  wanted: InsightQuery;
  by: Column;
  canSetBenchmarks: boolean;
};

async function Wall({ wanted, by, canSetBenchmarks: canSet }: WallProps) {
  const { insights } = await api();
  const [t, read, live, reviews, costs, views] = await Promise.all([
    getTranslations("insights"),
    insights.read(wanted),
    insights.live(),
    insights.reviews(),
    insights.costs(),
    insights.views(),
  ]);
  const sort = by === "solved" ? undefined : by;
  const { problem } = read;
  const query = problem ? usual(wanted) : wanted;
  return (
    <Areas names={["insights"]}>
      <div className="grid gap-4">
        <LiveStrip initial={live} />
        <InsightFilters place={HOME} query={query} more={{ sort }} />
        <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-1">
          <div className="min-w-0 grow basis-80">
            <p className="text-xs text-soft">
              {t.rich("span", {
                from: day(read.span.from),
                to: day(read.span.to),
                fromBefore: day(read.before.from),
                toBefore: day(read.before.to),
              })}
            </p>
            <CompareForm
              {...{ query, wanted, problem, read, sort }}
              key={`${read.span.from} ${read.before.from}`}
            />
          </div>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <ViewsBar initial={views} query={query} />
            <ExportButton query={query} />
          </div>
        </div>
        <Figures insights={read} query={query} least={LEAST} />
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-3">
          <DayChart days={read.days} query={query} />
          <HonestScore insights={read} query={query} reviews={reviews} />
          <TopicsTable topics={read.topics} {...{ query, by }} />
          <ShopsTable shops={read.shops} query={query} />
          <HourChart hours={read.hours} />
          <Languages languages={read.languages} query={query} />
        </div>
        <Panel id="insight-settings" title={t("settings.title")}>
          <div className="mt-3 grid gap-4">
            <CostSettings costs={costs} />
            {canSet && <BenchmarkSettings benchmarks={read.benchmarks} />}
          </div>
        </Panel>
      </div>
    </Areas>
  );
}

const day = (on: string) => () => <Day day={on} />;
