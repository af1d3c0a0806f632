import { addDays } from "#server/platform/calendar.ts";
import { db } from "#server/platform/db.ts";
import { areStaff } from "#server/platform/viewer.ts";
import type { Handling } from "./cover.ts";
import type { Count } from "./cell.ts";
import type { Calendar } from "./days.ts";
import type { History } from "./forecast.ts";
import { slotOf, slotsBetween, startOfDay } from "./slots.ts";

const WEEKS = 13;
const DAY = 86_400_000;
/** Who speaks a language that nobody here does is helped in this one. */
const FALLBACK = "en";
/** What one takes while nothing is known, and how many of that count against what is. */
const USUAL: Handling = { chatSeconds: 600, callSeconds: 1200 };
const PRIOR = 20;

type Wanted = { timeZone: string; calendar: Calendar; today: string };

export type Known = { history: History; handling: Handling };

/** A quarter at most, as a desk of half a year ago was another one, in whole days of the planner's clock, until yesterday. */
export async function readHistory({ timeZone, calendar, today }: Wanted): Promise<Known> {
  const until = startOfDay(today, timeZone);
  const [rows, people] = await Promise.all([
    db.contactCount.findMany({
      where: { startsAt: { gte: new Date(until - WEEKS * 7 * DAY), lt: new Date(until) } },
      orderBy: { startsAt: "asc" },
    }),
    db.person.findMany({
      where: { ...areStaff, deactivatedAt: null },
      select: { languages: true },
      take: 1000,
    }),
  ]);
  const spoken = new Set(people.flatMap(({ languages }) => languages));
  const counts = rows.map(({ startsAt, topic, language, channel, came }): Count => ({
    at: +startsAt,
    topic,
    language: spoken.has(language) ? language : FALLBACK,
    channel,
    count: came,
  }));
  const [first] = counts;
  const from = first ? nextMidnight(first.at, timeZone) : until;
  return {
    history: {
      slots: slotsBetween(from, until, timeZone),
      counts: counts.filter(({ at }) => at >= from),
      calendar,
    },
    handling: {
      chatSeconds: meanOf(rows, "chat", USUAL.chatSeconds),
      callSeconds: meanOf(rows, "call", USUAL.callSeconds),
    },
  };
}

/** The first day may have begun before anybody counted. */
function nextMidnight(at: number, timeZone: string) {
  const { day } = slotOf(at, timeZone);
  return startOfDay(day, timeZone) === at ? at : startOfDay(addDays(day, 1), timeZone);
}

type Row = { channel: string; handled: number; handledSeconds: number };

function meanOf(rows: readonly Row[], channel: string, usual: number) {
  let [seconds, count] = [usual * PRIOR, PRIOR];
  for (const row of rows.filter((one) => one.channel === channel)) {
    seconds += row.handledSeconds;
    count += row.handled;
  }
  return seconds / count;
}
