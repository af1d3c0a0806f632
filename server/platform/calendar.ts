/** Calendar days are "2026-11-23" and belong to no zone; as text they compare in the order of time. */
const DAY = 86_400_000;

export const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** How PostgreSQL's `date` is handed over: that day at midnight UTC. */
export const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

export const addDays = (day: string, days: number) =>
  dayOf(new Date(dateOf(day).getTime() + days * DAY));

/** How many midnights later it is. */
export const daysFrom = (from: string, to: string) =>
  Math.round((+dateOf(to) - +dateOf(from)) / DAY);

/** The same day of a later month, or that month's last day: from 31 January one month on is 28 February. */
export function addMonths(day: string, months: number) {
  const from = dateOf(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), last));
  return dayOf(first);
}

export const monthOf = (day: string) => day.slice(0, 7);
