/** Time zones as their wall clocks show them. Knows no clock of its own. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @returns what the clock on the wall shows then: "2027-03-28T10:30". */
export const wallTimeIn = (timeZone: string, instant: number | Date) =>
  clockOf(timeZone).format(instant).replace(" ", "T");

/** @returns the calendar day that it is there then: "2027-03-28". */
export const dayThere = (timeZone: string, instant: number | Date) =>
  wallTimeIn(timeZone, instant).slice(0, 10);

/** @returns when that day begins there: at midnight, or when the clock has jumped over it. */
export function dayStart(timeZone: string, day: string) {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let at = noon - 26 * HOUR;
  while (dayThere(timeZone, at) < day) at += 15 * MINUTE;
  return new Date(at);
}

/** By how much clocks are put back somewhere in the world, in minutes. */
const STEPS = [30, 60, 120];

/** Clocks are put back at about this time: what they show comes twice, so that it takes the offset to be exact. */
export function isShownTwice(timeZone: string, at: number) {
  const shown = wallTimeIn(timeZone, at);
  return STEPS.some((minutes) =>
    [at - minutes * MINUTE, at + minutes * MINUTE].some(
      (other) => wallTimeIn(timeZone, other) === shown,
    ),
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Sweden writes the date as computers do, and the day in 24 hours. */
function clockOf(timeZone: string) {
  const known = clocks.get(timeZone);
  const clock =
    known ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  if (!known) clocks.set(timeZone, clock);
  return clock;
}
