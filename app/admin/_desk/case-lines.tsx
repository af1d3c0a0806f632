"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { CaseSummary, RefundView } from "#server/plans/schema.ts";
import { Money } from "#app/_ui/money.tsx";
import { moneyText } from "#server/platform/format/money.ts";
import { Day } from "#app/_ui/day.tsx";
import { dayOf } from "#server/platform/format/day.ts";

export function CaseLine({ merchant, kind, amount, state, openedAt, endedAt }: CaseSummary) {
  const t = useTranslations("cases");
  return (
    <li className="py-2 text-sm">
      <p className="flex justify-between gap-3 font-medium">
        <bdi className="truncate">{merchant}</bdi>
        <Money amount={amount} />
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-soft">
        {t(`names.${kind}`)} · {t(`states.${state}`)} <DayOf at={endedAt ?? openedAt} />
      </p>
    </li>
  );
}

export function RefundLine(refund: RefundView) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { merchant, amount, toPlan, toMethod, method, state } = refund;
  const isSplit = toPlan.minor > 0 && toMethod.minor > 0;
  return (
    <li className="py-2 text-sm">
      <p className="flex justify-between gap-3 font-medium">
        <bdi className="truncate">{merchant}</bdi>
        <Money amount={amount} />
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-soft">
        {t(`refundStates.${state}`)}{" "}
        <DayOf at={refund.arrivedAt ?? refund.sentAt ?? refund.createdAt} />
      </p>
      {isSplit && (
        <p className="text-soft">
          {t("refundSplit", {
            toPlan: moneyText(toPlan, locale),
            toMethod: moneyText(toMethod, locale),
            method,
          })}
        </p>
      )}
    </li>
  );
}

function DayOf({ at }: { at: string }) {
  return <Day day={dayOf(at, useTimeZone() ?? "UTC")} />;
}
