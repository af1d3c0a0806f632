/** When people can be called, and which times are named first. It knows no database and no clock. */
import { partOf } from "#server/platform/format/call-time.ts";
import { wallTimeIn } from "./time-zones.ts";

/** A call of half an hour lies between eight in the morning and nine in the evening, where the customer is. */
const [FIRST, LAST] = ["08:00", "20:30"];

export const isCivil = (timeZone: string) => (at: number) => {
  const clock = wallTimeIn(timeZone, at).slice(11);
  return clock >= FIRST && clock <= LAST;
};

/** Nobody is offered a call in their night, unless there is nothing else. */
export function civilOf(starts: number[], timeZone: string) {
  const civil = starts.filter(isCivil(timeZone));
  return civil.length > 0
    ? { starts: civil, isOutside: false }
    : { starts, isOutside: starts.length > 0 };
}

export const BEST = 3;
const HOUR = 3_600_000;

/** The soonest, then the soonest in another part of a day; where that is not enough, an hour apart, or what there is. */
export function bestOf(starts: number[], timeZone: string, count = BEST) {
  const best: number[] = [];
  const isFar = (at: number, hours: number) =>
    best.every((one) => Math.abs(at - one) >= hours * HOUR);
  const isElsewhere = (at: number) =>
    best.every((one) => placeOf(one, timeZone) !== placeOf(at, timeZone));
  const fits = [
    (at: number) => isFar(at, 2) && isElsewhere(at),
    (at: number) => isFar(at, 1),
    (at: number) => !best.includes(at),
  ];
  for (const fit of fits)
    for (const at of starts) {
      if (best.length === count) break;
      if (fit(at)) best.push(at);
    }
  return best.toSorted((a, b) => a - b);
}

function placeOf(at: number, timeZone: string) {
  const wallTime = wallTimeIn(timeZone, at);
  return `${wallTime.slice(0, 10)} ${partOf(wallTime)}`;
}
