import { addDays } from "#server/platform/calendar.ts";
import { dayOf } from "#server/platform/format/day.ts";

/** How long one may work. It knows no database and no clock. */
const HOUR = 3_600_000;
const DAY_HOURS = 24;
const WEEK_DAYS = 7;

export type Span = { startsAt: Date; endsAt: Date };

export const hoursOf = ({ startsAt, endsAt }: Span) => (+endsAt - +startsAt) / HOUR;

/** As they are shown: whoever goes online begins at any minute. */
export const roughHours = (hours: number) => Math.round(hours * 10) / 10;

export const overlaps = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * Shifts with less than a rest between them are one day's work, however many there are.
 * @param own in any order, without the added one
 */
function stretchWith(own: Span[], added: Span, restHours: number): Span {
  const near = own.find(
    (shift) =>
      +shift.startsAt - +added.endsAt < restHours * HOUR &&
      +added.startsAt - +shift.endsAt < restHours * HOUR,
  );
  if (!near) return added;
  const startsAt = near.startsAt < added.startsAt ? near.startsAt : added.startsAt;
  const endsAt = near.endsAt > added.endsAt ? near.endsAt : added.endsAt;
  const others = own.filter((shift) => shift !== near);
  return stretchWith(others, { startsAt, endsAt }, restHours);
}

/** In each 24 hours there is a whole rest (2003/88/EC, Art. 3): a day's work ends before. */
export const hasRest = (own: Span[], added: Span, restHours: number) =>
  hoursOf(stretchWith(own, added, restHours)) <= DAY_HOURS - restHours;

/** The Monday of the week of a calendar day. */
export const mondayOf = (day: string) =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS));

/** A shift counts for the week in which it begins, by its agent's calendar. */
export const hoursInWeek = (shifts: Span[], monday: string, timeZone: string) =>
  shifts
    .filter(({ startsAt }) => mondayOf(dayOf(startsAt, timeZone)) === monday)
    .reduce((hours, shift) => hours + hoursOf(shift), 0);
