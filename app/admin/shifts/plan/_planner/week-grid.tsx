"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Plan } from "#server/forecast/schema.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { DayButton } from "./day-button.tsx";
import { DayCell } from "./day-cell.tsx";
import { windowOf } from "./grid-window.ts";
import { OpenRow } from "./open-row.tsx";
import type { Asking } from "./use-asking.ts";

const ROW = "grid grid-cols-[12rem_repeat(7,minmax(0,1fr))] border-b border-line";

type WeekGridProps = {
  plan: Plan;
  chosen: string;
  onChoose: (day: string) => void;
  asking: Asking;
};

/** Who works when. Its columns are the days, and in each a day's hours run from its start to its end. */
export function WeekGrid({ plan, chosen, onChoose, asking }: WeekGridProps) {
  const t = useTranslations("planner.grid");
  const locale = useLocale();
  const window = windowOf(plan);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <section aria-label={t("label")} className="hidden lg:block">
      <div className={ROW}>
        <span className="flex items-center px-1 text-xs text-soft">{t("people")}</span>
        {plan.days.map((day) => (
          <DayButton
            key={day.day}
            day={day}
            isPast={day.day < plan.today}
            isChosen={day.day === chosen}
            onChoose={() => onChoose(day.day)}
          />
        ))}
      </div>
      <OpenRow className={ROW} {...{ plan, window, asking }} />
      {plan.people.map((person) => (
        <div key={person.id} className={ROW}>
          <span className="flex min-w-0 items-center gap-2 pe-2 text-sm">
            <Initials name={person.name} size="small" />
            <bdi className="me-auto truncate">{person.name}</bdi>
            <span
              className="text-xs text-soft tabular-nums"
              title={t("hoursOf", { hours: person.hours, most: plan.mostHours })}
            >
              {number.format(person.hours)}
            </span>
          </span>
          {plan.days.map(({ day }) => (
            <DayCell
              key={day}
              name={person.name}
              isPast={day < plan.today}
              shifts={person.shifts}
              isAway={person.away.some(({ from, until }) => from <= day && day <= until)}
              onDrawn={(span) => asking.plan({ agentId: person.id, day, ...span })}
              onPress={() => asking.ask({ kind: "plan", agentId: person.id, day })}
              onShift={(shift) => asking.ask({ kind: "shift", name: person.name, shift })}
              {...{ day, window }}
            />
          ))}
        </div>
      ))}
      <p className="mt-2 text-xs text-soft">{t("hint")}</p>
    </section>
  );
}
