import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canSeeInsights } from "#server/insights/policy.ts";
import type { InsightCases } from "#server/insights/schema.ts";
import { Areas } from "#app/_i18n/areas.tsx";
import { api, viewer } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { addressOf, CASES, casesIn, HOME, periodOf } from "../../_insights/address.ts";
import { CaseList } from "../../_insights/case-list.tsx";
import { InsightFilters } from "../../_insights/head.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("insights.cases");
  return { title: t("title") };
}

type CasesPageProps = PageProps<"/admin/insights/conversations">;

export default async function CasesPage({ searchParams }: CasesPageProps) {
  const [t, person, asked] = await Promise.all([
    getTranslations("insights"),
    viewer(),
    searchParams,
  ]);
  if (!person || !canSeeInsights(person)) notFound();
  const query = casesIn(asked);
  const { selection, topic, merchant, on } = query;
  const period = periodOf(query);
  return (
    <StaffPage
      back={<BackLink href={addressOf(HOME, period)}>{t("title")}</BackLink>}
      title={t(`cases.of.${selection}`)}
    >
      <div className="grid gap-4">
        <InsightFilters place={CASES} query={period} more={{ selection, topic, merchant, on }} />
        <Cases query={query} />
      </div>
    </StaffPage>
  );
}

async function Cases({ query }: { query: InsightCases }) {
  const { insights } = await api();
  const [t, { conversations, nextCursor }] = await Promise.all([
    getTranslations("insights.cases"),
    insights.cases(query),
  ]);
  const { selection, topic, merchant, on } = query;
  const period = periodOf(query);
  return (
    <Areas names={[]}>
      <CaseList conversations={conversations} {...{ topic, merchant, on }} />
      {nextCursor && (
        <LinkButton
          size="small"
          href={addressOf(CASES, period, { selection, topic, merchant, on, cursor: nextCursor })}
          className="justify-self-start"
        >
          {t("older")}
        </LinkButton>
      )}
    </Areas>
  );
}
