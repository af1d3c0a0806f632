"use client";

import { useTranslations } from "next-intl";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { personAbout } from "#app/_shell/person-href.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { ReportAnswer } from "#server/plans/reportable.ts";

type Refusal = Extract<ReportAnswer, { reason: string }>;

/** Why not, and the way on: to what is open already, and to a person. */
export function NotReportable({ planId, answer }: { planId: string; answer: Refusal }) {
  const t = useTranslations("cases.report");
  const sentence = useErrorMessage();
  const { reason, values = {}, caseId } = answer;
  return (
    <Notice
      title={t("refused")}
      action={
        <div className="flex flex-wrap gap-2">
          {caseId && (
            <LinkButton kind="primary" size="row" href={`/cases/${caseId}`}>
              {t("openCase")}
            </LinkButton>
          )}
          <PersonButton kind={caseId ? "quiet" : "soft"} size="row" href={personAbout(planId)} />
        </div>
      }
    >
      {sentence({ data: { reason, values } })}
    </Notice>
  );
}
