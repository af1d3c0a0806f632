import type { Cell, Count } from "#server/forecast/cell.ts";
import type { History } from "#server/forecast/forecast.ts";
import { HALF_HOUR, slotsBetween } from "#server/forecast/slots.ts";

const DAY = 86_400_000;

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
