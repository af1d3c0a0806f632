import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LANGUAGES } from "#server/platform/locale.ts";
import { PERIODS, type InsightQuery } from "#server/insights/schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { cn } from "#app/_ui/cn.ts";
import { Link } from "#app/_ui/link.tsx";
import { addressOf, HOME } from "./address.ts";

const PLACES = [
  { name: "overview", path: HOME, isForLeads: true },
  { name: "people", path: `${HOME}/people`, isForLeads: false },
  { name: "review", path: `${HOME}/review`, isForLeads: false },
] as const;
export type Place = (typeof PLACES)[number]["name"];

type TabsProps = { here: Place; isLead: boolean; query: InsightQuery };

export function InsightTabs({ here, isLead, query }: TabsProps) {
  const t = useTranslations("insights.tabs");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-1">
      {PLACES.filter(({ isForLeads }) => isLead || !isForLeads).map(({ name, path }) => (
        <Chip key={name} href={addressOf(path, query)} isHere={name === here}>
          {t(name)}
        </Chip>
      ))}
    </nav>
  );
}

type FiltersProps = {
  place: string;
  query: InsightQuery;
  more?: Record<string, string | undefined>;
};

/** Plain links: what is looked at stands in the address, can be kept and sent, and works without any script. */
export function InsightFilters({ place, query, more = {} }: FiltersProps) {
  const t = useTranslations("insights.filters");
  const { language: spoken } = query;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <div role="group" aria-label={t("period")} className="flex gap-1">
        {PERIODS.map((days) => (
          <Chip
            key={days}
            href={addressOf(place, { days, ...(spoken && { language: spoken }) }, more)}
            isHere={query.days === days && !query.from}
          >
            {t("days", { days })}
          </Chip>
        ))}
      </div>
      <div role="group" aria-label={t("language")} className="flex flex-wrap gap-1">
        <Chip
          href={addressOf(place, { ...query, language: undefined }, more)}
          isHere={!query.language}
        >
          {t("allLanguages")}
        </Chip>
        {LANGUAGES.map((language) => (
          <Chip
            key={language}
            href={addressOf(place, { ...query, language }, more)}
            isHere={query.language === language}
          >
            <bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>
          </Chip>
        ))}
      </div>
    </div>
  );
}

const Chip = ({
  href,
  isHere,
  children,
}: {
  href: string;
  isHere: boolean;
  children: ReactNode;
}) => (
  <Link
    {...{ href }}
    scroll={false}
    aria-current={isHere ? "true" : undefined}
    className={cn(
      "inline-flex min-h-11 items-center rounded-md px-2.5 text-sm font-semibold whitespace-nowrap sm:min-h-9",
      isHere ? "bg-accent-wash text-ink" : "text-soft hover:bg-wash hover:text-ink",
    )}
  >
    {children}
  </Link>
);
