import type { Understood } from "../corpus.ts";
import { any, anyPlace, END, NUMBER, pattern, placeOf, START } from "../patterns.ts";
import { type DayWords, dayWords } from "./words.ts";

export type Unit = keyof DayWords["units"];
export type Meaning =
  | { kind: "date"; year: number | null; month: number; day: number }
  | { kind: "of_month"; day: number }
  | { kind: "weekday"; weekday: number; week: "any" | "this" | "next" }
  | { kind: "span"; from: "today" | "due"; count: number; unit: Unit }
  | { kind: "edge"; edge: "start" | "middle" | "end"; month: number | "this" | "next" };
export type Mention = Meaning & { at: number; end: number };

type Groups = Partial<Record<string, string>>;
type Finder = { find: RegExp; read: (groups: Groups, whole: string) => Meaning | null };

const finders = new Map<Understood, Finder[]>();

/** The days that a text names, in its order; of what overlaps, the fuller one. */
export function mentionsIn(text: string, language: Understood): Mention[] {
  const known = finders.get(language) ?? findersOf(dayWords[language]);
  finders.set(language, known);
  const found: Mention[] = [];
  for (const { find, read } of known) {
    for (const match of text.matchAll(find)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const meaning = read(match.groups ?? {}, match[0]);
      if (meaning) found.push({ ...meaning, at, end });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

const YEAR = String.raw`(?:[\s,./-]+(?<year>\d{4}))?`;
const SUFFIX = String.raw`(?:st|nd|rd|th|ten|ter|te|\.|:?[ea])?`;

const findersOf = (words: DayWords): Finder[] => [
  ...datesOf(words),
  ...edgesOf(words),
  ...spansOf(words),
  ...daysOf(words),
];

function datesOf(words: DayWords): Finder[] {
  const month = `(?<month>${anyPlace(words.months)})`;
  const day = String.raw`(?<day>${NUMBER})(?!\d)`;
  const sum = String.raw`(?!\s?(?:\p{Sc}|\d|eur|kr|usd|gbp|sek|aed|pound|dollar|يورو|${any(Object.values(words.units).join(","))}))`;
  const named = (groups: Groups) =>
    dateOf(groups.year, placeOf(words.months, spaced(groups.month)), groups.day);
  return [
    {
      find: pattern(String.raw`(?<!\d)(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?!\d)`),
      read: ({ year, month: number, day: of }) => dateOf(year, Number(number), of),
    },
    {
      find: pattern(`${START}${day}${SUFFIX}\\s*(?:of |de |من )?${month}${YEAR}${END}`),
      read: named,
    },
    {
      find: pattern(`${START}${month}\\.?\\s+(?:the |den )?${day}${SUFFIX}${YEAR}${END}`),
      read: named,
    },
    {
      find: pattern(
        String.raw`(?<![\d.,/])(?<day>${NUMBER})(?<by>[./])\s?(?<month>${NUMBER})(?!\d)(?:\k<by>\s?(?<year>\d{4}|\d\d)?)?${sum}`,
      ),
      read: ({ year, month: number, day: of }) => numericDate(year, Number(number), Number(of)),
    },
  ];
}

const spaced = (text = "") => text.replaceAll(/\s+/g, " ");

const dateOf = (year: string | undefined, month: number, day: string | undefined): Meaning => ({
  kind: "date",
  year: year === undefined ? null : Number(year.length === 2 ? `20${year}` : year),
  month,
  day: Number(day),
});

/** "12/15" is the American way; what is no date that way either is no date. */
function numericDate(year: string | undefined, month: number, day: number): Meaning | null {
  if (month <= 12) return dateOf(year, month, String(day));
  return day <= 12 ? dateOf(year, day, String(month)) : null;
}

function edgesOf(words: DayWords): Finder[] {
  const { month, next, months } = words;
  const of = `(?<of>${any(next)}|${any(month)}|${anyPlace(months)})`;
  const edges = ["start", "middle", "end"] as const;
  return [
    ...edges.map((edge): Finder => ({
      find: pattern(String.raw`${START}${any(words[edge])}[\s-]+${of}${END}`),
      read: ({ of: said }) => ({ kind: "edge", edge, month: monthOf(words, said) }),
    })),
    {
      find: pattern(`${START}${any(words.monthEnd)}${END}`),
      read: () => ({ kind: "edge", edge: "end", month: "this" }),
    },
  ];
}

function monthOf({ months, next }: DayWords, said: string | undefined): number | "this" | "next" {
  if (pattern(`^${any(next)}$`).test(said ?? "")) return "next";
  return placeOf(months, spaced(said)) || "this";
}

function spansOf(words: DayWords): Finder[] {
  const { units, numbers, more, pairs, single, ago, past, over, fromToday, fromNow } = words;
  const before = String.raw`(?<!${START}(?:${any(ago)}|${any(past)})\s+)(?:(?<today>${START}${any(fromToday)})\s+|${START})`;
  const after = String.raw`(?!\s+${any(over)}${END})(?<now>\s+${any(fromNow)}${END})?`;
  const count = String.raw`(?:(?<count>${NUMBER}|${anyPlace(numbers)})[\s-]+(?:${any(more)}\s+)?)`;
  return (["day", "week", "fortnight", "month"] as const).flatMap((unit): Finder[] => {
    const pair = unit === "fortnight" ? "" : pairs[unit];
    return [
      {
        find: pattern(`${before}${count}${any(units[unit])}${END}${after}`),
        read: (groups) => ({
          kind: "span",
          from: fromOf(groups),
          count: counted(numbers, groups),
          unit,
        }),
      },
      {
        find: pattern(`${before}${any(pair)}${END}${after}`),
        read: (groups) => ({ kind: "span", from: fromOf(groups), count: 2, unit }),
      },
      {
        find: pattern(`${before}(?=${any(single)}${END})${any(units[unit])}${END}${after}`),
        read: (groups) => ({ kind: "span", from: fromOf(groups), count: 1, unit }),
      },
    ];
  });
}

const fromOf = ({ today, now }: Groups) => (today || now ? "today" : "due");

const counted = (numbers: string, { count = "" }: Groups) =>
  Number(count) || placeOf(numbers, spaced(count));

function daysOf(words: DayWords): Finder[] {
  const not = String.raw`(?!\s*(?:${any(words.numbered)})|[.,:/]?\d|\s?\p{Sc})`;
  const forms = any(words.ofMonth).replaceAll("#", `(?:${NUMBER})`);
  const weekday = `(?<weekday>${anyPlace(words.weekdays)})`;
  return [
    { find: pattern(`${START}${any(words.afterTomorrow)}${END}`), read: daysAhead(2) },
    {
      find: pattern(`(?<!${START}${any(words.past)}\\s+)${START}${any(words.tomorrow)}${END}`),
      read: daysAhead(1),
    },
    {
      find: pattern(`${START}${forms}(?![\\p{L}\\d])${not}`),
      read: (_, whole) => ({ kind: "of_month", day: Number(/\d+/.exec(whole)?.[0]) }),
    },
    {
      find: pattern(`${START}${any(words.first)}${END}${not}`),
      read: () => ({ kind: "of_month", day: 1 }),
    },
    {
      find: pattern(
        `(?<!${START}${any(words.past)}\\s+)(?:(?<next>${any(words.nextWeek)})\\s+)?(?<this>${START}${any(words.this)}\\s+)?${START}${weekday}${END}(?!\\s+${any(words.over)}${END})(?:\\s+(?<later>${any(words.nextWeek)})${END})?`,
      ),
      read: ({ weekday: said, next, later, this: thisOne }) => ({
        kind: "weekday",
        weekday: placeOf(words.weekdays, spaced(said)),
        week: next || later ? "next" : thisOne ? "this" : "any",
      }),
    },
  ];
}

const daysAhead = (count: number) => (): Meaning => ({
  kind: "span",
  from: "today",
  count,
  unit: "day",
});
