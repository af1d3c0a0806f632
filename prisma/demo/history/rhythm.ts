import { addDays, dateOf } from "#server/platform/calendar.ts";
import type { Random } from "../random.ts";

/** Of an ordinary day. */
const CHATS = 48;
/** From Sunday. */
const WEEKDAYS = [0.62, 1.18, 1.1, 1.04, 1, 0.98, 0.7];
const PAYDAY = 25;
const AT_PAYDAY = 1.35;
const AT_MONTH_END = 1.2;

/** How many write on that day: more after the weekend, around payday, and when a month ends. */
export function chatsOn(day: string, { below }: Random) {
  const date = dateOf(day);
  const dayOfMonth = date.getUTCDate();
  const isPayday = dayOfMonth === PAYDAY || dayOfMonth === PAYDAY + 1;
  const isMonthEnd = dayOfMonth <= 1 || addDays(day, 1).endsWith("-01");
  const season = isPayday ? AT_PAYDAY : isMonthEnd ? AT_MONTH_END : 1;
  const luck = 0.92 + below(17) / 100;
  return Math.round(CHATS * (WEEKDAYS[date.getUTCDay()] ?? 1) * season * luck);
}

/** How likely each hour is, from midnight: a morning, a lunch break, and the evening after work. */
const HOURS = [
  2, 1, 0, 0, 0, 1, 4, 9, 18, 27, 31, 29, 33, 28, 25, 25, 28, 34, 38, 32, 22, 13, 7, 4,
];
const ALL_HOURS = HOURS.reduce((sum, weight) => sum + weight, 0);

export function minuteOfDay({ below }: Random) {
  let left = below(ALL_HOURS);
  const hour = HOURS.findIndex((weight) => (left -= weight) < 0);
  return hour * 60 + below(60);
}

const EVENING = [17, 18, 19, 20];

/** Seconds until a person is there: longer in the evening, and once in a while longer than was promised. */
export function waitAt(minute: number, { below }: Random) {
  const isEvening = EVENING.includes(Math.floor(minute / 60));
  if (below(isEvening ? 14 : 40) === 0) return 615 + below(400);
  const share = below(1000) / 1000;
  return 12 + share ** 2.6 * (isEvening ? 520 : 300);
}
