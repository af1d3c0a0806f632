import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { dayOf, daysUntil, dayText } from "#server/platform/format/day.ts";
import { useClock } from "#app/_ui/clock.ts";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { suggestedDays } from "./suggested-days.ts";

export type DayRange = { from: string; to: string };

type DayChoiceProps = {
  range: DayRange;
  dueOn: string;
  /** Null: none is chosen, or what was typed is not within the range. */
  day: string | null;
  /** It was confirmed without a day. */
  isMissing?: boolean;
  onChoose: (day: string | null) => void;
};

export function DayChoice({ range, dueOn, day, isMissing = false, onChoose }: DayChoiceProps) {
  const t = useTranslations("plans.move");
  const textOf = useDayText();
  const name = useId();
  const suggested = suggestedDays(range, dueOn);
  const [isOther, setOther] = useState(day !== null && !suggested.includes(day));
  const [typed, setTyped] = useState(isOther ? (day ?? "") : "");
  const isOutside = typed !== "" && !isWithin(typed, range);

  function type(value: string) {
    setTyped(value);
    onChoose(isWithin(value, range) ? value : null);
  }
  return (
    <div className="grid gap-4">
      <OptionList legend={t("legend")}>
        {suggested.map((one) => (
          <OptionRow
            key={one}
            type="radio"
            name={name}
            value={one}
            checked={!isOther && one === day}
            label={textOf(one)}
            hint={t("later", { days: daysUntil(one, dueOn) })}
            onChange={() => {
              setOther(false);
              onChoose(one);
            }}
          />
        ))}
        {range.from < range.to && (
          <OptionRow
            type="radio"
            name={name}
            value="other"
            checked={isOther}
            label={t("other")}
            onChange={() => {
              setOther(true);
              type(typed);
            }}
          />
        )}
      </OptionList>
      {isOther && (
        <Field
          type="date"
          label={t("day")}
          hint={t("between", { from: textOf(range.from), to: textOf(range.to) })}
          error={isOutside && t("outside", { from: textOf(range.from), to: textOf(range.to) })}
          min={range.from}
          max={range.to}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      )}
      {isMissing && !isOutside && <Notice kind="late" announce title={t("choose")} />}
    </div>
  );
}

const isWithin = (day: string, { from, to }: DayRange) => day >= from && day <= to;

/** "Friday, 5 December", with the year when it is another one. */
export function useDayText() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const today = useClock((now) => dayOf(now, timeZone));
  return (day: string) => dayText(day, locale, "weekday", today);
}
