import { addDays } from "#server/platform/calendar.ts";
import type { OpenShiftView, OwnShiftView } from "#server/shifts/schema.ts";

export type DayOfWeek = { on: string; own: OwnShiftView[]; open: OpenShiftView[] };

type Known = { own: OwnShiftView[]; open: OpenShiftView[] };

/** Monday to Sunday, each with what is on it. */
export const daysOf = (monday: string, { own, open }: Known): DayOfWeek[] =>
  Array.from({ length: 7 }, (_, step) => addDays(monday, step)).map((on) => ({
    on,
    own: own.filter((shift) => shift.on === on),
    open: open.filter((shift) => shift.on === on),
  }));

/** Where there is something to do first: to claim, else to work. */
export const firstDayOf = (days: DayOfWeek[], today: string) => {
  const ahead = days.filter(({ on }) => on >= today);
  return (
    ahead.find(({ open }) => open.some(({ obstacle }) => obstacle === null)) ??
    ahead.find(({ own, open }) => own.length + open.length > 0) ??
    ahead[0]
  );
};
