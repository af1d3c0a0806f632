import { closeDay } from "#server/callbacks/closed-days.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";

const HOLIDAYS = [
  ["12-25", "Christmas Day"],
  ["12-26", "Boxing Day"],
  ["01-01", "New Year’s Day"],
] as const;

/** The next ones, before any call is booked. */
export async function writeClosedDays(people: Viewer[]) {
  const supervisor = people.find(({ role }) => role === "supervisor");
  if (!supervisor) throw new Error("The demo has nobody who closes days");
  for (const [day, name] of HOLIDAYS)
    await closeDay(supervisor, { on: nextOn(day, dayIn(supervisor.timeZone)), name });
}

function nextOn(day: string, today: string) {
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${day}`;
  return thisYear > today ? thisYear : `${year + 1}-${day}`;
}
