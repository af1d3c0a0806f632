"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { SlotsView, SlotView } from "#server/callbacks/schema.ts";
import { type Part, partOf, slotText } from "#server/platform/format/call-time.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { Choices } from "#app/_ui/choices.tsx";

type DayTimesProps = Pick<SlotsView, "days" | "timeZone"> & {
  value: string | null;
  onChange: (startsAt: string) => void;
};

/** A day, a part of it that has free times, and these; the arrow keys move between them. */
export function DayTimes({ days, timeZone, value, onChange }: DayTimesProps) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  const name = useId();
  const [asked, ask] = useState<{ day?: string; part?: Part }>({});
  const isChosen = ({ startsAt }: SlotView) => startsAt === value;
  const day =
    days.find((one) => one.day === asked.day) ??
    days.find((one) => one.slots.some(isChosen)) ??
    days[0];
  if (!day) return null;
  const parts = Map.groupBy(day.slots, ({ wallTime }) => partOf(wallTime));
  const ofValue = day.slots.find(isChosen);
  const part = partShown([...parts.keys()], [asked.part, ofValue && partOf(ofValue.wallTime)]);
  return (
    <>
      <Choices
        label={t("day")}
        name={`${name}day`}
        className="relative -m-1.5 grid auto-cols-max grid-flow-col gap-2 overflow-x-auto p-1.5 sm:flex sm:flex-wrap"
        choices={days.map((one) => ({ value: one.day, label: dayChipText(one.day, locale) }))}
        value={day.day}
        onChange={(chosen) => ask((before) => ({ ...before, day: chosen }))}
      />
      <Choices
        label={t("part")}
        name={`${name}part`}
        className="grid auto-cols-fr grid-flow-col gap-2 [&>label]:items-center [&>label]:px-1 [&>label]:text-center"
        choices={[...parts.keys()].map((one) => ({ value: one, label: t(`parts.${one}`) }))}
        value={part}
        onChange={(chosen) => ask({ day: day.day, part: chosen })}
      />
      <Choices
        label={t("time")}
        name={`${name}time`}
        className={TIMES}
        choices={(parts.get(part) ?? []).map((slot) => ({
          value: slot.startsAt,
          label: slotText(slot, locale, timeZone),
        }))}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

const partShown = (there: Part[], wanted: (Part | undefined)[]): Part =>
  wanted.find((part) => part && there.includes(part)) ?? there[0] ?? "morning";

/** As many beside each other as there is room for. */
const TIMES =
  "grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2 [&>label]:items-center [&>label]:px-1 [&>label]:whitespace-nowrap rtl:grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))]";
