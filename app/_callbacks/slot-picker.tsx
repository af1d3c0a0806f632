"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { CallTopic, SlotsView, SlotView } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { dayChipText } from "#server/platform/format/day.ts";
import { type Part, partOf, slotText } from "#server/platform/format/call-time.ts";
import { TimeZoneChoice } from "./time-zone-choice.tsx";

type SlotPickerProps = {
  /** Times for a new call about this, or those that a call can be moved to. */
  query: { topic: CallTopic } | { callbackId: string };
  timeZone: string;
  onZone: (timeZone: string) => void;
  value: string | null;
  onChange: (startsAt: string) => void;
};

/** Days in a row, and the free times of one of them; the arrow keys move between them. */
export function SlotPicker({ query, timeZone, onZone, value, onChange }: SlotPickerProps) {
  const t = useTranslations("callbacks.slots");
  const trpc = useTRPC();
  const slots = useQuery(
    trpc.callbacks.slots.queryOptions({ ...query, timeZone }, { refetchInterval: 60_000 }),
  );
  if (slots.isPending) return <Looking label={t("loading")} />;
  if (slots.isError) return <Failed onRetry={() => void slots.refetch()} />;
  return (
    <div className="grid gap-5">
      <Language {...slots.data} />
      <Days {...{ value, onChange, timeZone }} days={slots.data.days} />
      <TimeZoneChoice {...{ timeZone, onZone }} />
    </div>
  );
}

type DaysProps = Pick<SlotsView, "days" | "timeZone"> & Pick<SlotPickerProps, "value" | "onChange">;

function Days({ days, timeZone, value, onChange }: DaysProps) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  const name = useId();
  const [asked, ask] = useState<string | null>(null);
  const ofValue = days.find(({ slots }) => slots.some(({ startsAt }) => startsAt === value));
  const shown = days.find(({ day }) => day === asked) ?? ofValue ?? days[0];
  if (!shown) return <Empty title={t("none")}>{t("noneText")}</Empty>;
  return (
    <>
      <Choices
        label={t("day")}
        name={`${name}day`}
        className="relative -m-1.5 grid auto-cols-max grid-flow-col gap-2 overflow-x-auto p-1.5 sm:flex sm:flex-wrap"
        choices={days.map(({ day }) => ({ value: day, label: dayChipText(day, locale) }))}
        value={shown.day}
        onChange={ask}
      />
      {partsOf(shown.slots).map(([part, slots]) => (
        <Choices
          key={part}
          label={t(`parts.${part}`)}
          name={`${name}time`}
          className={TIMES}
          choices={slots.map((slot) => ({
            value: slot.startsAt,
            label: slotText(slot, locale, timeZone),
          }))}
          value={value}
          onChange={onChange}
        />
      ))}
    </>
  );
}

/** As many beside each other as there is room for. */
const TIMES =
  "grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2 [&>label]:items-center [&>label]:px-1 [&>label]:whitespace-nowrap rtl:grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))]";

function partsOf(slots: SlotView[]) {
  const parts = new Map<Part, SlotView[]>();
  for (const slot of slots) {
    const part = partOf(slot.wallTime);
    parts.set(part, [...(parts.get(part) ?? []), slot]);
  }
  return [...parts];
}

function Language({ language }: SlotsView) {
  const t = useTranslations("callbacks.slots");
  const locale = useLocale();
  if (language.code === language.wanted) return null;
  const own = new Intl.DisplayNames(locale, { type: "language" }).of(language.wanted);
  return <Notice kind="soon">{t("language", { language: own ?? "" })}</Notice>;
}

const Looking = ({ label }: { label: string }) => (
  <div className="grid gap-3" role="status">
    <span className="sr-only">{label}</span>
    <Skeleton className="h-12" />
    <Skeleton className="h-28" />
  </div>
);

function Failed({ onRetry }: { onRetry: () => void }) {
  const [t, common] = [useTranslations("callbacks.slots"), useTranslations("common")];
  return (
    <Notice
      kind="late"
      announce
      title={t("failed")}
      action={
        <Button size="small" onClick={onRetry}>
          {common("retry")}
        </Button>
      }
    />
  );
}
