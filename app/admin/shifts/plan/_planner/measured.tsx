import { useTranslations } from "next-intl";
import type { Measured as Measures, Plan, PlanDay } from "#server/forecast/schema.ts";

/** Weeks before the first can be forecast from what was known before it. */
const LEAST_WEEKS = 4;

/** What is special about the day, and how far the forecast is to be trusted, also where last week is the better guide. */
export function Measured({ plan: { measured, weeksKnown }, day }: { plan: Plan; day: PlanDay }) {
  const t = useTranslations("planner");
  const specials = [
    ...(day.holiday ? [t(`holidays.${day.holiday}`)] : []),
    ...day.specials.filter((one) => one !== "holiday").map((special) => t(`specials.${special}`)),
  ];
  const isWorse = measured !== null && measured.forecast.halfHour > measured.lastWeek.halfHour;
  const sentence = measured
    ? t(isWorse ? "worse" : "measured", sharesOf(measured))
    : t("unmeasured", { weeks: Math.max(1, LEAST_WEEKS - weeksKnown) });
  return (
    <p className="me-auto text-xs text-soft">
      {specials.map((special) => (
        <span
          key={special}
          className="me-2 inline-block rounded-sm bg-soon-wash px-1.5 py-0.5 font-semibold text-soon"
        >
          {special}
        </span>
      ))}
      <span title={measured ? t("measuredHint", { weeks: measured.weeks }) : undefined}>
        {sentence}
      </span>
    </p>
  );
}

const sharesOf = ({ forecast, lastWeek }: Measures) => ({
  day: forecast.day,
  halfHour: forecast.halfHour,
  dayBefore: lastWeek.day,
  halfHourBefore: lastWeek.halfHour,
});
