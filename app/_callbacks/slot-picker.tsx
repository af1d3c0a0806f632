"use client";

import { CalendarDays } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { SlotsView } from "#server/callbacks/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { BestTimes } from "./best-times.tsx";
import { DayTimes } from "./day-times.tsx";
import { TimeZoneChoice } from "./time-zone-choice.tsx";
import { type SlotQuery, useSlots } from "./use-slots.ts";

type SlotPickerProps = {
  query: SlotQuery;
  timeZone: string;
  onZone: (timeZone: string) => void;
  value: string | null;
  onChange: (startsAt: string) => void;
  /** What is wrong with the choice, said where it is made. */
  problem?: string | null;
  /** Nothing before it is wrong, so that whoever has to mend it is taken here. */
  isFirstWrong?: boolean;
};

/** Three good times first; any other by its day and the part of that day. */
export function SlotPicker(props: SlotPickerProps) {
  const { query, timeZone, onZone, value, onChange, problem, isFirstWrong = true } = props;
  const t = useTranslations("callbacks.slots");
  const slots = useSlots(query, timeZone);
  const [isOpen, open] = useState(false);
  if (slots.isPending) return <Looking label={t("loading")} />;
  if (slots.isError) return <Failed onRetry={() => void slots.refetch()} />;
  return (
    <div className="grid gap-5">
      <Language {...slots.data} />
      <Times {...{ value, onChange, isOpen }} slots={slots.data} onOpen={() => open(true)} />
      {problem && (
        <p
          role="alert"
          ref={isFirstWrong ? toTheTimes : null}
          className="-mt-2 scroll-my-32 text-late"
        >
          {problem}
        </p>
      )}
      <TimeZoneChoice {...{ timeZone, onZone }} />
    </div>
  );
}

/** The button that asked for it may be far below. */
function toTheTimes(problem: HTMLElement | null) {
  problem?.parentElement?.querySelector("input")?.focus({ preventScroll: true });
  problem?.scrollIntoView({ block: "center" });
}

type TimesProps = Pick<SlotPickerProps, "value" | "onChange"> & {
  slots: SlotsView;
  isOpen: boolean;
  onOpen: () => void;
};

function Times({ slots, value, onChange, isOpen, onOpen }: TimesProps) {
  const t = useTranslations("callbacks.slots");
  const { best, days, timeZone, isOutside } = slots;
  const isMore = days.flatMap((day) => day.slots).length > best.length;
  if (best.length === 0) return <Empty title={t("none")}>{t("noneText")}</Empty>;
  return (
    <>
      {isOutside && <Notice kind="soon">{t("outside")}</Notice>}
      <BestTimes slots={best} {...{ timeZone, value, onChange }} />
      {isMore && !isOpen && (
        <Button className="justify-self-start" onClick={onOpen}>
          <CalendarDays aria-hidden />
          {t("other")}
        </Button>
      )}
      {isOpen && <DayTimes {...{ days, timeZone, value, onChange }} />}
    </>
  );
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
