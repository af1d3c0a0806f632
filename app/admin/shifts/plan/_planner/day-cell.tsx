import { useLocale, useTranslations } from "next-intl";
import type { PlannedShift } from "#server/forecast/schema.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Block } from "./block.tsx";
import { blocksOf, type GridWindow, type Part, partsOn, placeOf } from "./grid-window.ts";
import { briefSpan, clockText, spanText } from "./times.ts";
import { useDrawing } from "./use-drawing.ts";

type DayCellProps = {
  name: string;
  day: string;
  isPast: boolean;
  /** Nobody is planned on a day of their leave. */
  isAway: boolean;
  window: GridWindow;
  /** Of the whole week: a night's shift also lies on the day after its first. */
  shifts: PlannedShift[];
  onDrawn: (span: { from: number; to: number }) => void;
  onPress: () => void;
  onShift: (shift: PlannedShift) => void;
};

/** One day of one person: the whole of it can be pressed or drawn on, and its shifts lie above. */
export function DayCell({ name, day, isPast, isAway, window, shifts, ...on }: DayCellProps) {
  const t = useTranslations("planner.grid");
  const locale = useLocale();
  const { span, handlers } = useDrawing(window, on);
  const dayName = dayChipText(day, locale);
  const named = { name: isolated(name), day: dayName };
  const textOf = ({ one }: Part<PlannedShift>) =>
    one.isSwapAsked ? t("swap") : one.isReleased ? t("released") : briefSpan(one);
  const { blocks, height } = blocksOf(partsOn(day, shifts), window, textOf);
  return (
    <div style={height} className="relative border-s border-line">
      {isAway && (
        <span className="absolute inset-1 flex items-center justify-center rounded-md bg-wash text-xs text-soft">
          {t("away")}
        </span>
      )}
      {!isPast && !isAway && (
        <button
          type="button"
          aria-label={t("planFor", { name: isolated(name), day: dayName })}
          className="absolute inset-0 cursor-crosshair touch-pan-y rounded-none outline-offset-[-3px] hover:bg-wash/60"
          {...handlers}
        />
      )}
      {span && (
        <span
          aria-hidden
          style={placeOf(span, window)}
          className="pointer-events-none absolute inset-y-1 z-20 overflow-hidden rounded-md bg-accent px-1.5 text-xs leading-7 font-semibold whitespace-nowrap text-on-accent"
        >
          <bdi dir="ltr">{briefSpan(span)}</bdi>
        </span>
      )}
      {blocks.map(({ one: part, place }) => (
        <Block
          key={part.one.id}
          place={place}
          open={{ start: part.isContinued, end: part.goesOn }}
          look={part.one.isReleased ? "released" : part.one.isSwapAsked ? "swap" : "planned"}
          label={
            part.isContinued
              ? t("continued", { ...named, time: clockText(part.to, locale) })
              : t("shift", { ...named, time: spanText(part.one, locale) })
          }
          onPress={() => on.onShift(part.one)}
        >
          {textOf(part)}
        </Block>
      ))}
    </div>
  );
}
