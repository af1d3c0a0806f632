import type { Understood } from "./corpus.ts";
import { addDays, addMonths, dateOf, dayOf, monthOf } from "#server/platform/calendar.ts";
import { type Mention, mentionsIn } from "./days/mentions.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";
import { dayWords } from "./days/words.ts";

export type WantedDay = { on: string };

type Known = { today: string; dueOn: string };

/** The day to which they want a payment moved; `null` where they name none, or none that can still come. */
export function wantedDayIn(
  text: string,
  language: Understood,
  today: string,
  dueOn: string,
): WantedDay | null {
  const said = plain(text);
  const wanted = mentionsIn(said, language).filter((day) => !isAway(day, said, language));
  const known = { today, dueOn };
  const others = wanted.filter((day) => !isDueDay(day, dueOn));
  const last = withoutDoubles(others.length > 0 ? others : wanted, said).at(-1);
  const on = last && resolved(last, known);
  return on && on >= today ? { on } : null;
}

/** Whatever it is to them: the day they want, or the one that does not suit, or today. */
export function dayNamedIn(text: string, language: Understood, today: string): string | null {
  const wanted = wantedDayIn(text, language, today, today);
  if (wanted) return wanted.on;
  const said = plain(text);
  const [first] = mentionsIn(said, language);
  const on = first && resolved(first, { today, dueOn: today });
  if (on && on >= today) return on;
  return pattern(`${START}${any(dayWords[language].today)}${END}`).test(said) ? today : null;
}

export const namesDay = (text: string, language: Understood) =>
  mentionsIn(plain(text), language).length > 0;

/** "Tuesday doesn't work for me, could we do Thursday" */
export function refusesDay(text: string, language: Understood) {
  const said = plain(text);
  const days = mentionsIn(said, language);
  return days.length > 1 && days.some((day) => isUnfit(day, said, language));
}

/** "from the 1st", "the 1st is too early". */
function isAway(day: Mention, said: string, language: Understood) {
  const { away, between } = dayWords[language];
  const before = pattern(String.raw`${START}${any(away)}(?:\s+${any(between)})*\s*$`);
  return before.test(said.slice(0, day.at)) || isUnfit(day, said, language);
}

const isUnfit = ({ end }: Mention, said: string, language: Understood) =>
  pattern(String.raw`^[\s,]*${any(dayWords[language].unfit)}${END}`).test(said.slice(end));

/** "my payment on the 1st": which one, not where to. */
function isDueDay(day: Mention, dueOn: string) {
  const [, month, of] = dueOn.split("-").map(Number);
  if (day.kind === "date") return day.month === month && day.day === of;
  return day.kind === "of_month" && day.day === of;
}

/** "Friday the 4th" is the 4th. */
const withoutDoubles = (days: Mention[], said: string) =>
  days.filter(
    (day) =>
      day.kind !== "weekday" ||
      !days.some((other) => other.kind !== "weekday" && areBeside(day, other, said)),
  );

function areBeside(one: Mention, other: Mention, said: string) {
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return /^[\s,]*(?:the|den|der|dem|am|on)?\s*$/u.test(said.slice(first.end, second.at));
}

function resolved(day: Mention, known: Known): string | null {
  const { today, dueOn } = known;
  const base = today > dueOn ? today : dueOn;
  switch (day.kind) {
    case "date":
      return dated(day, today);
    case "of_month":
      return firstAfter(base, today, (month) => existing(`${month}-${twoDigits(day.day)}`));
    case "weekday":
      return weekdayOf(day, today, base);
    case "span":
      return later(day.from === "today" ? today : base, day);
    case "edge":
      return edgeOf(day, today, base);
  }
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

const existing = (day: string) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day) && dayOf(dateOf(day)) === day
    ? day
    : null;

/** Without a year it is the one that comes, unless it has only just been. */
function dated({ year, month, day }: Extract<Mention, { kind: "date" }>, today: string) {
  const thisYear = Number(today.slice(0, 4));
  const inYear = (one: number) => existing(`${one}-${twoDigits(month)}-${twoDigits(day)}`);
  const on = inYear(year ?? thisYear);
  const isLongPast = on !== null && on < addMonths(today, -6);
  return year === null && isLongPast ? inYear(thisYear + 1) : on;
}

const MONTHS_AHEAD = 14;

function firstAfter(base: string, from: string, dayIn: (month: string) => string | null) {
  for (let ahead = 0; ahead < MONTHS_AHEAD; ahead++) {
    const on = dayIn(monthOf(addMonths(`${monthOf(from)}-01`, ahead)));
    if (on !== null && on > base) return on;
  }
  return null;
}

function weekdayOf(
  { weekday, week }: Extract<Mention, { kind: "weekday" }>,
  today: string,
  base: string,
) {
  const monday = addDays(today, -((dateOf(today).getUTCDay() + 6) % 7));
  const from = addDays(monday, weekday - 1 + (week === "next" ? 7 : 0));
  const after = week === "this" ? today : base;
  let on = from;
  while (on <= after) on = addDays(on, 7);
  return on;
}

function later(from: string, { count, unit }: Extract<Mention, { kind: "span" }>) {
  if (unit === "month") return addMonths(from, count);
  return addDays(from, count * { day: 1, week: 7, fortnight: 14 }[unit]);
}

function edgeOf({ edge, month }: Extract<Mention, { kind: "edge" }>, today: string, base: string) {
  const dayIn = (of: string) =>
    edge === "end"
      ? addDays(addMonths(`${of}-01`, 1), -1)
      : `${of}-${edge === "start" ? "01" : "15"}`;
  if (typeof month === "number") {
    const first = dated({ kind: "date", year: null, month, day: 1, at: 0, end: 0 }, monthOf(today));
    return first && dayIn(monthOf(first));
  }
  const from = month === "next" ? addMonths(today, 1) : edge === "end" ? base : today;
  return firstAfter(base, from, dayIn);
}
