import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { PlanSummary } from "#server/plans/schema.ts";

/** What only the reader can answer. */
export const Questions = ({ plans }: { plans: PlanSummary[] }) => (
  <>
    <OfCases plans={plans} />
    <OfRefunds plans={plans} />
  </>
);

/** Where money can go that no card takes. */
function OfRefunds({ plans }: { plans: PlanSummary[] }) {
  const t = useTranslations("plans.refund");
  return plans.map(
    ({ id, merchant, stranded }) =>
      stranded && (
        <Notice
          key={id}
          kind="soon"
          title={t.rich("stranded", {
            merchant: isolated(merchant),
            amount: moneyTag(stranded),
          })}
          action={
            <LinkButton href={`/plans/${id}`} size="row">
              {t("seeRefund")}
            </LinkButton>
          }
        />
      ),
  );
}

/** Before the time for it is over. */
function OfCases({ plans }: { plans: PlanSummary[] }) {
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
