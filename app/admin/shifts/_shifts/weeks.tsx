"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { OpenShiftView, OwnShifts } from "#server/shifts/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { IconButton } from "../../_shell/icon-button.tsx";
import { daysOf, firstDayOf } from "./days-of-week.ts";
import { OpenRow } from "./open-row.tsx";
import { OwnRow } from "./own-row.tsx";
import { CARD, Part } from "./part.tsx";
import { WeekStrip } from "./week-strip.tsx";

type WeeksProps = { weeks: OwnShifts; open: OpenShiftView[] };

/** A week, its days, and what is one's own or to claim on one of them. */
export function Weeks({ weeks, open }: WeeksProps) {
  const t = useTranslations("shifts.week");
  const locale = useLocale();
  const { today, mostHours, restHours } = weeks;
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const week = weeks.weeks[place];
  if (!week) return null;
  const days = daysOf(week.monday, { own: weeks.shifts, open });
  const day = days.find(({ on }) => on === chosen) ?? firstDayOf(days, today);
  const go = (by: number) => {
    setPlace(place + by);
    setChosen(null);
  };
  const names = [t("this"), t("next")];
  const title = names[place] ?? t("later", { day: dayText(week.monday, locale, "short", today) });
  return (
    <Part title={title} aside={t("hours", { hours: week.hours, most: mostHours })}>
      <div className="mb-3 flex items-center gap-1">
        <span className={place === 0 ? "invisible" : ""}>
          <IconButton icon={ChevronLeft} turns label={t("earlier")} onClick={() => go(-1)} />
        </span>
        <WeekStrip {...{ days, today }} chosen={day?.on ?? null} onChoose={setChosen} />
        <span className={place === weeks.weeks.length - 1 ? "invisible" : ""}>
          <IconButton icon={ChevronRight} turns label={t("after")} onClick={() => go(1)} />
        </span>
      </div>
      <ul className={CARD} aria-live="polite">
        {day?.own.map((shift) => (
          <li key={shift.id} className="border-b border-line bg-accent-wash/40 last:border-0">
            <OwnRow shift={shift} />
          </li>
        ))}
        {day?.open.map((shift) => (
          <li key={shift.id} className="border-b border-line last:border-0">
            <OpenRow {...{ shift, restHours, mostHours }} />
          </li>
        ))}
        {day?.own.length === 0 && day.open.length === 0 && (
          <li className="px-4 py-4 text-sm text-soft sm:px-5">{t("none")}</li>
        )}
      </ul>
    </Part>
  );
}
