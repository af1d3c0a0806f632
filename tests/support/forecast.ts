import type { Cell, Count } from "#server/forecast/cell.ts";
import type { History } from "#server/forecast/forecast.ts";
import { HALF_HOUR, slotsBetween } from "#server/forecast/slots.ts";

const DAY = 86_400_000;

/** Numbers between 0 and 1 that are the same each time. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const chat = (language: string, topic = "payments"): Cell => ({
  topic,
  language,
  channel: "chat",
});

/** As many weeks of half hours before that day, with what comes in each. */
export function historyOf(
  until: string,
  weeks: number,
  countsAt: (slot: { at: number; day: string; weekday: number; slot: number }) => Count[],
): History {
  const end = Date.parse(`${until}T00:00:00Z`);
  const slots = slotsBetween(end - weeks * 7 * DAY, end, "UTC");
  return { slots, counts: slots.flatMap(countsAt), calendar: { country: "GB", paydays: [25, 31] } };
}

export const weekFrom = (day: string) => {
  const from = Date.parse(`${day}T00:00:00Z`);
  return slotsBetween(from, from + 7 * DAY, "UTC");
};

export const halfHours = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => Date.parse(from) + index * HALF_HOUR);
