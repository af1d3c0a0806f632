import { countryOf } from "#server/platform/country.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { shiftRulesInForce } from "#server/shifts/rules.ts";
import { mondayOf } from "#server/shifts/working-time.ts";
import { backTest } from "./back-test.ts";
import { type Known, readHistory } from "./history.ts";
import type { StaffingRules } from "./policy.ts";
import { staffingRulesInForce } from "./rules.ts";
import { slotsBetween, startOfDay } from "./slots.ts";
import type { Goal } from "./staffing.ts";
import { coversOf } from "./week-cover.ts";
import { readWeek } from "./week-data.ts";

/** Everything that a week's plan is made from, as the clocks of that zone show it. */
export async function weekFor({ day, timeZone }: { day?: string | undefined; timeZone: string }) {
  const today = dayIn(timeZone);
  const monday = mondayOf(day ?? today);
  const rules = await staffingRulesInForce();
  const span = {
    from: startOfDay(monday, timeZone),
    to: startOfDay(addDays(monday, 7), timeZone),
  };
  const [known, week, pay] = await Promise.all([
    readHistory({ timeZone, today, calendar: calendarOf(rules, timeZone) }),
    readWeek(span),
    shiftRulesInForce(),
  ]);
  const slots = slotsBetween(span.from, span.to, timeZone);
  const covers = coversOf(known, week, { slots, goal: goalOf(rules) });
  return { today, monday, timeZone, span, rules, pay, week, covers, known };
}

export type PlannedWeek = Awaited<ReturnType<typeof weekFor>>;

export const measure = ({ history }: Known) => backTest(history);

export const calendarOf = ({ firstPayday, secondPayday }: StaffingRules, timeZone: string) => ({
  country: countryOf(timeZone),
  paydays: [firstPayday, secondPayday].filter((payday) => payday > 0),
});

export const goalOf = (rules: StaffingRules): Goal => ({
  answerPercent: rules.answerPercent,
  withinSeconds: rules.withinSeconds,
  chatsAtOnce: rules.chatsAtOnce,
  patienceSeconds: rules.patienceSeconds,
  shrinkagePercent: rules.shrinkPercent,
});
