import { wallTimeIn } from "#server/callbacks/time-zones.ts";
import { weekday } from "#server/platform/holidays.ts";

/** Half an hour, which the week is planned in. */
export const HALF_HOUR = 30 * 60_000;
export const SLOTS = 48;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Half an hour as the planner's clock shows it. `slot` counts from midnight: 48 a day, 46 or 50 when clocks change. */
export type Slot = { at: number; day: string; weekday: number; slot: number };

export function slotOf(at: number, timeZone: string): Slot {
  const wall = wallTimeIn(timeZone, at);
  const [hours, minutes] = [Number(wall.slice(11, 13)), Number(wall.slice(14, 16))];
  const day = wall.slice(0, 10);
  return { at, day, weekday: weekday(day), slot: hours * 2 + Math.floor(minutes / 30) };
}

/** Midnight of that day on the clocks of the zone. */
export function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let at = utc - 16 * HOUR;
  while (wallTimeIn(timeZone, at).slice(0, 10) < day) at += HALF_HOUR / 2;
  return at;
}

/** From the one instant on, before the other. */
export const slotsBetween = (from: number, to: number, timeZone: string) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / HALF_HOUR)) }, (_, index) =>
    slotOf(from + index * HALF_HOUR, timeZone),
  );

/** How many whole days lie between two instants. */
export const daysApart = (from: number, to: number) => Math.round((to - from) / DAY);
