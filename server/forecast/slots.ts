import { wallTimeIn } from "#server/callbacks/time-zones.ts";
import { weekday } from "#server/platform/holidays.ts";

/** Half an hour, which the week is planned in. */
export const HALF_HOUR = 30 * 60_000;
export const SLOTS = 48;

/** Half an hour as the planner's clock shows it. `slot` counts from midnight: 48 a day, 46 or 50 when clocks change. */
export type Slot = { at: number; day: string; weekday: number; slot: number };

export function slotOf(at: number, timeZone: string): Slot {
  const wall = wallTimeIn(timeZone, at);
  const [hours, minutes] = [Number(wall.slice(11, 13)), Number(wall.slice(14, 16))];
  const day = wall.slice(0, 10);
  return { at, day, weekday: weekday(day), slot: hours * 2 + Math.floor(minutes / 30) };
}

/** When the clocks of the zone show so many minutes after midnight of that day. */
export function instantAt(day: string, minutes: number, timeZone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const offsetAt = (at: number) => Date.parse(`${wallTimeIn(timeZone, at)}Z`) - at;
  return shown - offsetAt(shown - offsetAt(shown));
}

export const startOfDay = (day: string, timeZone: string) => instantAt(day, 0, timeZone);

/** 0: Sunday, 6: Saturday. */
export const isWeekend = (dayOfWeek: number) => dayOfWeek % 6 === 0;

/** Where it lies in the planner's day: minutes after midnight, as the clock on the wall counts them. */
export function onDay({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string) {
  const wall = wallTimeIn(timeZone, startsAt);
  const from = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  return { day: wall.slice(0, 10), from, to: from + (+endsAt - +startsAt) / 60_000 };
}

/** From the one instant on, before the other. */
export const slotsBetween = (from: number, to: number, timeZone: string) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / HALF_HOUR)) }, (_, index) =>
    slotOf(from + index * HALF_HOUR, timeZone),
  );
