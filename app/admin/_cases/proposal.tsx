import { useLocale, useTranslations } from "next-intl";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";

type ProposalProps = {
  story: Pick<StaffCaseView, "limit">;
  proposal: NonNullable<StaffCaseView["proposal"]>;
};

/** What an agent would give back, and who can say yes to it. */
export function Proposal({ story: { limit }, proposal }: ProposalProps) {
  const t = useTranslations("caseDesk.proposal");
  const { amount, text, by, isOwn } = proposal;
  const values = { name: isolated(by), amount: isolated(moneyText(amount, useLocale())) };
  const canApprove = limit === null && !isOwn;
  return (
    <Notice kind="soon" title={t(isOwn ? "own" : "title", values)}>
      {text && (
        <p dir="auto" className="mb-1 wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      )}
      <p>{t(canApprove ? "approve" : "waits")}</p>
    </Notice>
  );
}
