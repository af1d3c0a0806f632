import { useTranslations } from "next-intl";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { Day, DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { ConversationLink, Fact, Facts } from "../_shell/facts.tsx";

export function ComplaintFacts({ complaint }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk");
  const kinds = useTranslations("complaintDesk.kinds");
  const { kind, reference, openedAt, happenedOn, plan, caseId, latestConversationId } = complaint;
  return (
    <section aria-label={t("facts.label")}>
      <Facts>
        <Fact label={t("facts.kind")}>{kinds(kind)}</Fact>
        <Fact label={t("facts.reference")}>
          <bdi className="tabular-nums">{reference}</bdi>
        </Fact>
        <Fact label={t("facts.opened")}>
          <DayOf at={openedAt} look="long" />
        </Fact>
        {happenedOn && (
          <Fact label={t("facts.happened")}>
            <Day day={happenedOn} look="long" />
          </Fact>
        )}
        {plan && (
          <Fact label={t("facts.plan")}>
            <bdi>
              {plan.merchant}: {plan.title}
            </bdi>
          </Fact>
        )}
        {caseId && (
          <Fact label={t("facts.case")}>
            <Link href={`/admin/cases/${caseId}`} prefetch={false} className="link">
              {t("facts.case")}
            </Link>
          </Fact>
        )}
      </Facts>
      <ConversationLink
        id={latestConversationId}
        label={t("conversation")}
        none={t("noConversation")}
      />
    </section>
  );
}
