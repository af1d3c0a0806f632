"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RefundView } from "#server/plans/refund-view.ts";
import type { CaseSummary } from "#server/plans/schema.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { moneyText } from "#server/platform/format/money.ts";
import { DayOf, useToday } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { Due } from "../_cases/due.tsx";

/** What it is about, and whose turn it is until when, or how it ended. */
export function CaseLine(about: CaseSummary) {
  const t = useTranslations("cases");
  const { id, merchant, kind, amount, state, endedAt } = about;
  return (
    <li className="py-2 text-sm">
      <p className="flex justify-between gap-3 font-medium">
        <Link href={`/admin/cases/${id}`} prefetch={false} className="link min-w-0 truncate">
          <bdi>{merchant}</bdi>: {t(`names.${kind}`)}
        </Link>
        <Money amount={amount} />
      </p>
      <p className="text-soft">
        {t(`states.${state}`)} · {endedAt ? <DayOf at={endedAt} /> : <Turn {...about} />}
      </p>
    </li>
  );
}

function Turn({ turn, dueOn }: CaseSummary) {
  const t = useTranslations("caseDesk");
  if (dueOn >= useToday()) return t.rich(`turnDue.${turn}`, { day: dayTag(dueOn) });
  return (
    <>
      {t(`lists.${turn}`)} · <Due dueOn={dueOn} isOverdue />
    </>
  );
}

/** Approved when; what of it lowers the plan, and what goes back where. */
export function RefundLine({ merchant, amount, toPlan, waysBack, createdAt }: RefundView) {
  const t = useTranslations("desk");
  const locale = useLocale();
  return (
    <li className="py-2 text-sm">
      <p className="flex justify-between gap-3 font-medium">
        <bdi className="truncate">{merchant}</bdi>
        <Money amount={amount} />
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-soft">
        {t("refundStates.created")} <DayOf at={createdAt} />
      </p>
      {toPlan.minor > 0 && (
        <p className="text-soft">{t("refundOff", { amount: moneyText(toPlan, locale) })}</p>
      )}
      {waysBack.map((way) => (
        <p key={way.method} className={way.state === "failed" ? "text-late" : "text-soft"}>
          {t("refundTo", {
            amount: moneyText(way.amount, locale),
            method: cardName(way.method),
            state: t(`refundStates.${way.state}`),
          })}
        </p>
      ))}
    </li>
  );
}
