import type { Understood } from "../corpus.ts";
import { arabic } from "./ar.ts";
import { english } from "./en.ts";
import { german } from "./de.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { swedish } from "./sv.ts";

/** Comma-separated; `#` stands for a number, a word may end in `*` for any ending; where the place tells which, `|` parts words for one. */
export type DayWords = {
  months: string;
  /** From Monday on. */
  weekdays: string;
  /** From one on. */
  numbers: string;
  /** May stand between a number and what it counts: "two more weeks". */
  more: string;
  units: { day: string; week: string; fortnight: string; month: string };
  /** Two of them in one word. */
  pairs: { day: string; week: string; month: string };
  /** These count as one without a number. */
  single: string;
  today: string;
  tomorrow: string;
  afterTomorrow: string;
  /** Before a span: it counts from today, not from the due day. */
  fromToday: string;
  /** After a span: the same. */
  fromNow: string;
  /** Before a span: it is over. */
  ago: string;
  /** Before or after a span or weekday: it is over, or comes again and again. */
  past: string;
  over: string;
  /** A day without its month. */
  ofMonth: string;
  /** What is numbered, but no day: "the 2nd payment". */
  numbered: string;
  first: string;
  month: string;
  next: string;
  nextWeek: string;
  start: string;
  middle: string;
  end: string;
  monthEnd: string;
  /** This very week's. */
  this: string;
  /** Before a day: it is the one they move away from, or do not want. */
  away: string;
  /** Words that may stand between those and the day. */
  between: string;
  /** After a day: it does not suit them. */
  unfit: string;
};

export const dayWords: Record<Understood, DayWords> = {
  en: english,
  de: german,
  sv: swedish,
  ar: arabic,
  es: spanish,
  fr: french,
};
