import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { reportDraft, reportText } from "#app/_cases/drafts.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { isEnded } from "#app/_plans/plan-order.ts";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { personAbout } from "#app/_shell/person-href.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Received } from "#app/_ui/received.tsx";
import { Activity } from "./_case/activity.tsx";
import { CaseActions } from "./_case/case-actions.tsx";
import { CaseHead } from "./_case/case-head.tsx";
import { Protect } from "./_case/protect.tsx";
import { Question } from "./_case/question.tsx";
import { Status } from "./_case/status.tsx";

export async function generateMetadata({ params }: PageProps<"/cases/[caseId]">) {
  const t = await getTranslations("cases");
  const { kind, merchant } = await getCase((await params).caseId);
  return { title: t("case.metaTitle", { name: t(`names.${kind}`), merchant: isolated(merchant) }) };
}

export default async function CasePage({ params, searchParams }: PageProps<"/cases/[caseId]">) {
  const t = await getTranslations("cases.case");
  const [{ caseId }, { received }] = await Promise.all([params, searchParams]);
  const row = await getCase(caseId);
  const plan = await (await api()).plans.get({ id: row.planId }).catch(orNotFound);
  const isNotMine = row.kind === "not_mine";
  const isNew = received !== undefined && row.history.length === 1;

  return (
    <main className="mx-auto w-full max-w-2xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <BackLink href={`/plans/${row.planId}`}>{t("back")}</BackLink>
      <Areas names={["cases", "plans", "files", ...(isNotMine ? (["signIn"] as const) : [])]}>
        <div className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-6 sm:mt-2">
          <CaseHead row={row} />
          {isNew && (
            <Received
              title={t("received")}
              text={
                isNotMine
                  ? t("receivedNotMine")
                  : t("receivedText", { merchant: isolated(row.merchant) })
              }
              drafts={[reportDraft(row.planId), reportText(row.planId)]}
            />
          )}
          <Status row={row} owes={!isEnded(plan)} isOnHold={plan.state === "on_hold"} />
          <Question row={row} />
          {isNotMine && row.state === "open" && <Protect />}
          <CaseActions row={row}>
            <PersonButton kind="quiet" href={personAbout(row.planId)} />
          </CaseActions>
          <Activity row={row} />
        </div>
      </Areas>
    </main>
  );
}

/** Asked once for title and page. */
const getCase = cache(async (id: string) => (await api()).cases.get({ id }).catch(orNotFound));
