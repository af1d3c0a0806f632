import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** What only the reader can answer, before their time for it is over. */
export function Questions({ plans }: { plans: PlanSummary[] }) {
  const t = useTranslations("cases.home");
  return plans.map(
    ({ id, merchant, question }) =>
      question && (
        <Notice
          key={id}
          kind="soon"
          title={t.rich("question", {
            merchant: isolated(merchant),
            day: dayTag(question.dueOn, "weekday"),
          })}
          action={
            <LinkButton href={`/cases/${question.caseId}`} size="row">
              {t("answer")}
            </LinkButton>
          }
        />
      ),
  );
}
