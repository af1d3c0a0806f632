import { dayOf } from "./format/day.ts";

/** The one place that asks what time it is, so that tests can say so. */
let read = () => new Date();

export const now = () => read();

/** @returns the calendar date, "2026-11-23", that it is in the zone at that instant. */
export const dayIn = (timeZone: string, instant = now()) => dayOf(instant, timeZone);

export function setClock(clock: () => Date) {
  read = clock;
}
