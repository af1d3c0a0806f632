import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canReview, canSeeInsights } from "#server/insights/policy.ts";
import type { InsightQuery } from "#server/insights/schema.ts";
import { api, viewer } from "#app/_trpc/server.ts";
import { HOME, queryIn } from "../../_insights/address.ts";
import { AgentTable } from "../../_insights/agent-table.tsx";
import { InsightFilters, InsightTabs } from "../../_insights/head.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("insights.people");
  return { title: t("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/admin/insights/people">) {
  const [t, person, asked] = await Promise.all([
    getTranslations("insights.people"),
    viewer(),
    searchParams,
  ]);
  if (!person || !canReview(person)) notFound();
  const query = queryIn(asked);
  const isLead = canSeeInsights(person);
  return (
    <StaffPage
      title={t("title")}
      lead={t(isLead ? "leadForLeads" : "lead")}
      actions={<InsightTabs here="people" {...{ isLead, query }} />}
    >
      <div className="grid gap-4">
        <InsightFilters place={`${HOME}/people`} query={query} />
        <Agents query={query} />
      </div>
    </StaffPage>
  );
}

async function Agents({ query }: { query: InsightQuery }) {
  const { insights } = await api();
  return <AgentTable agents={await insights.agents(query)} />;
}
