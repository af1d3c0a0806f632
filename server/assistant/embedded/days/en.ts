import type { DayWords } from "./words.ts";

export const english: DayWords = {
  months:
    "january|jan, february|feb|febuary, march|mar, april|apr, may, june|jun, july|jul, august|aug, september|sept|sep, october|oct, november|nov, december|dec",
  weekdays:
    "monday|mon, tuesday|tues|tue, wednesday|wednsday|weds|wed, thursday|thurs|thur|thu, friday|fri|firday, saturday|sat, sunday|sun",
  numbers:
    "a|an|one|another, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty",
  more: "more, extra, further, other, whole, full, additional",
  units: {
    day: "day, days",
    week: "week, weeks, weeek, wks, wk",
    fortnight: "fortnight",
    month: "month, months",
  },
  pairs: { day: "", week: "", month: "" },
  single: "",
  today: "today, tonight, this evening",
  tomorrow: "tomorrow, tommorow, tommorrow, tomorow, tmrw, tmr, 2moro",
  afterTomorrow: "day after tomorrow, day after tommorow, day after tomorow",
  fromToday: "in, within, in about",
  fromNow: "from now, from today, today",
  ago: "for the last, for the past, in the last",
  past: "every, each, per, last, once, twice",
  over: "ago, late, overdue, earlier",
  ofMonth: "the #, the #st, the #nd, the #rd, the #th, #st, #nd, #rd, #th",
  numbered: "payment*, instal*, install*, one, ones, plan, plans, time, purchase, card, day, week",
  first: "the first of the month, the first",
  month: "the month, this month, month, the current month",
  next: "next month, the next month, the following month, next, the coming month",
  nextWeek: "next week, the week after, the following week",
  start: "beginning of, the beginning of, start of, the start of, early, first of, first day of",
  middle: "middle of, mid, halfway through",
  end: "end of, the end of, end, last day of, late",
  monthEnd: "month end, months end, end of the month, eom",
  this: "this, this coming",
  away: "from, instead of, rather than, not, cant, cannot, cant pay, cant do, than",
  between: "on, the, it, at",
  unfit:
    "is no good, no good, is too early, is too soon, too early, doesnt work, doesnt suit, wont work, isnt good, is not good, is not possible, i cant",
};
