import { addBusinessDays, isBusinessDay } from "#server/platform/business-days.ts";
import { addDays } from "#server/platform/calendar.ts";
import type { Country } from "#server/platform/country.ts";
import type { ComplaintKind } from "#server/platform/prisma/enums.ts";

/** Business days from the day after it came: `days` to answer in, `longest` with a mail that says why. */
type Rule = { days: number; longest: number };

/**
 * PSD2 (Directive 2015/2366) Art. 101(2): 15 business days, 35 where something beyond our control makes it longer and
 * the customer has been told why and until when. Where no law is known to us the same holds.
 */
const EVERYWHERE: Rule = { days: 15, longest: 35 };

/** Nearer than everywhere. In the United Kingdom the Payment Services Regulations 2017, reg. 101, say the same. */
const NEARER: Partial<Record<Country, Partial<Record<ComplaintKind, Rule>>>> = {
  // Spain, Ley 10/2025: 5 business days where somebody was charged what was not owed.
  ES: { wrong_charge: { days: 5, longest: 5 } },
};

export const ruleOf = (country: Country | null, kind: ComplaintKind): Rule =>
  (country && NEARER[country]?.[kind]) ?? EVERYWHERE;

/** United Kingdom, DISP 2.8.2: after so many days one can go to the ombudsman without our answer. */
const OMBUDSMAN_DAYS: Partial<Record<Country, number>> = { GB: 56 };

export function ombudsmanOn(country: Country | null, openedOn: string) {
  const days = country && OMBUDSMAN_DAYS[country];
  return days ? addDays(openedOn, days) : null;
}

type Clock = { clockOn: string; dueOn: string; country: Country | null };

export const STAGES = ["half", "near", "today", "over"] as const;
export type Stage = (typeof STAGES)[number];

/** The first days of each reminder: half of the time, two business days before the last one, that day, and after it. */
export function milestonesOf({ clockOn, dueOn, country }: Clock): Record<Stage, string> {
  const count = businessDaysBetween(clockOn, dueOn, country);
  const after = (days: number) => addBusinessDays(clockOn, days, country);
  return {
    half: after(Math.ceil(count / 2)),
    near: after(Math.max(1, count - 2)),
    today: dueOn,
    over: addDays(dueOn, 1),
  };
}

/** @returns how many of the stages have been reached: 0 to 4 */
export function stageOf(clock: Clock, today: string) {
  const milestones = milestonesOf(clock);
  return STAGES.filter((stage) => milestones[stage] <= today).length;
}

function businessDaysBetween(from: string, until: string, country: Country | null) {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (isBusinessDay(day, country)) count += 1;
  }
  return count;
}
