"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Earnings, OwnShifts, Quality } from "#server/shifts/schema.ts";
import { monthName } from "#server/platform/format/day.ts";
import { roughMoneyText } from "#server/platform/format/money.ts";
import { CARD, Part } from "./part.tsx";

type EarningsCardProps = { weeks: OwnShifts; earnings: Earnings; quality: Quality };

/** What it is worth to the agent, and how it goes for customers. Too few to say anything are not shown. */
export function EarningsCard({ weeks, earnings, quality }: EarningsCardProps) {
  const t = useTranslations("shifts");
  const locale = useLocale();
  const [week] = weeks.weeks;
  const { promises, satisfaction } = quality;
  const month = monthName(Number(earnings.month.slice(5)), locale);
  return (
    <>
      <Part title={t("earnings.title")} aside={t("earnings.estimate")}>
        <div className={CARD}>
          <dl className="grid grid-cols-2 divide-x divide-line">
            {week && (
              <Figure label={t("earnings.week", { hours: week.hours })}>
                {roughMoneyText(week.pay, locale)}
              </Figure>
            )}
            <Figure label={t("earnings.month", { month, hours: earnings.hours })}>
              {roughMoneyText(earnings.pay, locale)}
            </Figure>
          </dl>
          <p className="border-t border-line px-4 py-3 text-sm text-soft">{t("earnings.hint")}</p>
        </div>
      </Part>
      {(promises || satisfaction) && (
        <Part title={t("quality.title")}>
          <dl className={`${CARD} grid grid-cols-2 divide-x divide-line`}>
            {promises && (
              <Figure label={t("quality.promises", promises)}>
                {percent(promises.kept / promises.of, locale)}
              </Figure>
            )}
            {satisfaction && (
              <Figure label={t("quality.satisfaction", { of: satisfaction.of })}>
                {new Intl.NumberFormat(locale).format(satisfaction.average)}
              </Figure>
            )}
          </dl>
        </Part>
      )}
    </>
  );
}

const percent = (share: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: "percent" }).format(share);

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex min-w-0 flex-col-reverse justify-end px-4 py-3">
    <dt suppressHydrationWarning className="text-sm text-soft">
      {label}
    </dt>
    <dd className="font-serif text-2xl font-semibold tabular-nums lining-nums">
      <bdi suppressHydrationWarning>{children}</bdi>
    </dd>
  </div>
);
