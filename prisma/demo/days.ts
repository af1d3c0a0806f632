import { addDays, addMonths, dateOf } from "#server/platform/calendar.ts";
import { scheduleFor, type Terms } from "#server/plans/schedule.ts";

/**
 * The day to buy on, for the instalment of that number to be due on `dueOn`. Where a month is too short for it, the
 * instalment is due a little later, so that nothing is late that should not be.
 */
export function openingDay(terms: Terms, number: number, dueOn: string): string {
  if (terms.kind === "pay_in_30") return addDays(dueOn, -30);
  const months = terms.kind === "instalments" ? number - 1 : number;
  const day = addMonths(dueOn, -months);
  return addMonths(day, months) < dueOn ? addDays(day, 1) : day;
}

export const countOf = (terms: Terms) =>
  scheduleFor(terms, 1_000_000, "2026-01-01").instalments.length;

/** That day at that time where the customer lives, but never later than now. */
export function instantOn(day: string, timeZone: string, minutes: number, now: Date): Date {
  const instant = clockInstant(day, timeZone, minutes);
  return instant < now ? instant : now;
}

/** When the clocks of the zone show so many minutes after midnight of that day. */
export function clockInstant(day: string, timeZone: string, minutes: number): Date {
  const utc = new Date(`${day}T00:00:00Z`).getTime() + minutes * 60_000;
  return new Date(utc - offsetAt(new Date(utc), timeZone));
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
function offsetAt(instant: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
    hourCycle: "h23",
  }).format(instant);
  return new Date(`${parts.replace(", ", "T")}Z`).getTime() - instant.getTime();
}

/** Whole days from the one to the other; below 0 when it was before. */
export const daysBetween = (from: string, to: string) =>
  (dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000;
