import { useTranslations } from "next-intl";
import { StandingBadge, StandingText } from "#app/_cases/standing.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import type { CaseView } from "#server/cases/schema.ts";

type StatusProps = {
  row: CaseView;
  /** Something of the plan is still to be paid. */
  owes: boolean;
  isOnHold: boolean;
};

/** Whose turn it is and until when, and what that means for the payments. */
export function Status({ row, owes, isOnHold }: StatusProps) {
  const t = useTranslations("cases");
  const isOpen = row.state === "open";
  const isAsked = isOpen && row.turn === "customer";
  return (
    <section
      aria-label={t("case.status")}
      className={cn("card grid gap-3 p-4 sm:p-6", isAsked && "border-soon")}
    >
      <div aria-live="polite" aria-atomic className="grid gap-3">
        <p>
          <StandingBadge row={row} />
        </p>
        <p className="text-lg leading-snug font-semibold">
          <StandingText row={row} />
        </p>
      </div>
      {row.refund && (
        <p>
          {t.rich("standing.refund", {
            goesBack: row.refund.toMethod.minor > 0 ? "yes" : "no",
            amount: moneyTag(row.refund.amount),
          })}
        </p>
      )}
      {row.reopenUntil && (
        <p>{t.rich("standing.reopen", { day: dayTag(row.reopenUntil, "weekday") })}</p>
      )}
      <p className="text-sm text-soft">
        {isOpen && isOnHold && `${t("standing.onHold")} `}
        {!isOpen && owes && !isOnHold && `${t("standing.resumed")} `}
        <Link href={`/plans/${row.planId}`} className="link">
          {t("case.plan")}
        </Link>
      </p>
    </section>
  );
}
