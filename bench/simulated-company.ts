import type { Count } from "#server/forecast/cell.ts";
import { type Calendar, specialsOf } from "#server/forecast/days.ts";
import { isWeekend, type Slot } from "#server/forecast/slots.ts";
import { exponential } from "#server/forecast/simulation.ts";

/** A company whose customers come as its past does not quite say: with chance, and with paydays. */
export const CALENDAR: Calendar = { country: "GB", paydays: [25, 31] };
const PAYDAY = 1.7;
const BUSIEST = 9;

/** How many come in a half hour on average: a rush before noon, another after work. */
export function meanAt({ day, weekday, slot }: Slot) {
  const hour = slot / 2;
  const rush = (at: number, wide: number) => Math.exp(-(((hour - at) / wide) ** 2));
  const shape = 0.05 + rush(10.5, 2.2) + 0.8 * rush(17, 2);
  const isPayday = specialsOf(day, CALENDAR).includes("payday");
  return BUSIEST * shape * (isWeekend(weekday) ? 0.45 : 1) * (isPayday ? PAYDAY : 1);
}

export function countsOf(slots: readonly Slot[], random: () => number): Count[] {
  return slots.map((slot) => {
    let count = 0;
    for (let at = exponential(1 / meanAt(slot), random); at < 1; count++)
      at += exponential(1 / meanAt(slot), random);
    return { at: slot.at, topic: "payments", language: "en", channel: "chat", count };
  });
}
