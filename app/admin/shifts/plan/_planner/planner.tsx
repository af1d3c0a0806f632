"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Plan } from "#server/forecast/schema.ts";
import { useAddress } from "#app/_ui/address.ts";
import { AskedDialog } from "./asked-dialog.tsx";
import { DayButton } from "./day-button.tsx";
import { DayPanel } from "./day-panel.tsx";
import { DayPeople } from "./day-people.tsx";
import { GapList } from "./gap-list.tsx";
import { type Filter, isShown, PeopleFilter } from "./people-filter.tsx";
import { useAsking } from "./use-asking.ts";
import { usePlan } from "./use-plan.ts";
import { WeekGrid } from "./week-grid.tsx";

/** A week: above the chosen day with what it needs, beside it what is missing, below who works when. A reload keeps the day. */
export function Planner({ initial }: { initial: Plan }) {
  const t = useTranslations("planner.day");
  const plan = usePlan(initial);
  const { path, search, go } = useAddress();
  const asking = useAsking(plan);
  const [filter, setFilter] = useState<Filter>({ skill: "", language: "" });
  const shown = { ...plan, people: plan.people.filter((person) => isShown(person, filter)) };
  const wanted = new URLSearchParams(search).get("day");
  const dayOf = (chosen: string | null) => plan.days.find((one) => one.day === chosen);
  const day = dayOf(wanted) ?? dayOf(plan.today) ?? plan.days[0];
  const setDay = (chosen: string) => go(`${path}?day=${chosen}`, "same");
  if (!day) return null;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div
        role="group"
        aria-label={t("choose")}
        className="flex overflow-x-auto border-b border-line lg:hidden"
      >
        {plan.days.map((one) => (
          <DayButton
            key={one.day}
            day={one}
            isPast={one.day < plan.today}
            isChosen={one === day}
            onChoose={() => setDay(one.day)}
          />
        ))}
      </div>
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <DayPanel {...{ plan, day }} />
        <GapList plan={plan} />
      </div>
      <PeopleFilter people={plan.people} onChange={setFilter} {...{ filter }} />
      <DayPeople {...{ asking }} plan={shown} day={day.day} />
      <WeekGrid {...{ asking }} plan={shown} chosen={day.day} onChoose={setDay} />
      <AskedDialog {...{ plan, asking }} />
    </div>
  );
}
