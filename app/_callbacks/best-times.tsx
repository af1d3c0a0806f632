"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { SlotsView } from "#server/callbacks/schema.ts";
import { slotText } from "#server/platform/format/call-time.ts";
import { dayChipText, dayOf, daysAwayText, daysUntil } from "#server/platform/format/day.ts";
import { Choices } from "#app/_ui/choices.tsx";
import { useMoment } from "#app/_ui/clock.ts";

type BestTimesProps = {
  slots: SlotsView["best"];
  timeZone: string;
  value: string | null;
  onChange: (startsAt: string) => void;
};

export function BestTimes({ slots, timeZone, value, onChange }: BestTimesProps) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  const today = dayOf(useMoment(), timeZone);
  return (
    <Choices
      label={t("best")}
      name={useId()}
      className="grid grid-cols-3 gap-2 [&>label]:items-center [&>label]:px-2 [&>label]:py-3 [&>label]:text-center"
      choices={slots.map((slot) => ({
        value: slot.startsAt,
        label: <span className="block text-lg">{slotText(slot, locale, timeZone)}</span>,
        hint: (
          <span className="inline-block first-letter:uppercase">
            {nearDay(slot.wallTime.slice(0, 10), locale, today)}
          </span>
        ),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

const nearDay = (day: string, locale: string, today: string) =>
  daysUntil(day, today) <= 1 ? daysAwayText(day, locale, today) : dayChipText(day, locale);
