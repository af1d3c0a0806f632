"use client";

import { useLocale, useTranslations } from "next-intl";
import { dayText } from "#server/platform/format/day.ts";
import { statementHref } from "#app/_documents/addresses.ts";
import { DownloadLink } from "#app/_documents/download-link.tsx";
import { monthPeriod, pastMonths } from "#app/_documents/periods.ts";
import { useToday } from "#app/_ui/day.tsx";

const SHOWN = 12;

/** One tap each, for whoever files them month by month. */
export function PastMonths() {
  const t = useTranslations("documents");
  const locale = useLocale();
  const today = useToday();
  return (
    <section aria-labelledby="months" className="mt-10">
      <h2 id="months" className="mb-2 font-sans text-lg font-semibold tracking-normal">
        {t("months.title")}
      </h2>
      <ul className="card divide-y divide-line">
        {pastMonths(today, SHOWN).map((month) => {
          const name = dayText(month, locale, "month", today);
          return (
            <li
              key={month}
              className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 px-4 py-2"
            >
              <span suppressHydrationWarning>{name}</span>
              <span className="flex gap-2">
                <MonthLink
                  {...{ month, format: "pdf", name: t("months.statement", { month: name }) }}
                />
                <MonthLink
                  {...{ month, format: "csv", name: t("months.statement", { month: name }) }}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function MonthLink({
  month,
  format,
  name,
}: {
  month: string;
  format: "pdf" | "csv";
  name: string;
}) {
  const t = useTranslations("documents.format");
  return (
    <DownloadLink size="row" href={statementHref(monthPeriod(month), format)}>
      {t(format)}
      <span className="sr-only">, {name}</span>
    </DownloadLink>
  );
}
