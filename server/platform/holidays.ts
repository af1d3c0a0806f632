import { addDays, dateOf, dayOf } from "./calendar.ts";
import type { Country } from "./country.ts";

/**
 * Public holidays of whole countries. Those of a region alone are left out: counting one too few brings a deadline
 * nearer, never further away. A table of our own, because date-holidays brings 45 MB with it.
 */
type Rules = {
  /** Month and day, "12-25". */
  fixed: string[];
  /** Days from Easter Sunday. */
  easter?: number[];
  more?: (year: number) => string[];
};

const WESTERN = ["01-01", "05-01", "12-25", "12-26"];
const [MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI] = [
  -3, -2, 1, 39, 50, 60,
];
const MONDAY = 1;

const RULES: Partial<Record<Country, Rules>> = {
  AE: { fixed: ["01-01", "12-02", "12-03"], more: islamic },
  AT: {
    fixed: [...WESTERN, "01-06", "08-15", "10-26", "11-01", "12-08"],
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI],
  },
  BE: {
    fixed: ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"],
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  CH: { fixed: ["01-01", "08-01", "12-25"], easter: [ASCENSION] },
  CZ: {
    fixed: [...WESTERN, "05-08", "07-05", "07-06", "09-28", "10-28", "11-17", "12-24"],
    easter: [GOOD_FRIDAY, EASTER_MONDAY],
  },
  DE: {
    fixed: [...WESTERN, "10-03"],
    easter: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  DK: {
    fixed: ["01-01", "12-25", "12-26"],
    easter: [MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  ES: {
    fixed: ["01-01", "01-06", "05-01", "08-15", "10-12", "11-01", "12-06", "12-08", "12-25"],
    easter: [GOOD_FRIDAY],
  },
  FI: { fixed: [...WESTERN, "01-06", "12-06"], easter: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION] },
  FR: {
    fixed: ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"],
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  GB: { fixed: [], easter: [GOOD_FRIDAY, EASTER_MONDAY], more: british },
  IE: { fixed: ["01-01", "03-17", "12-25", "12-26"], easter: [EASTER_MONDAY], more: irish },
  IT: {
    fixed: [...WESTERN, "01-06", "04-25", "06-02", "08-15", "11-01", "12-08"],
    easter: [EASTER_MONDAY],
  },
  LU: {
    fixed: [...WESTERN, "05-09", "06-23", "08-15", "11-01"],
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  NL: {
    fixed: ["01-01", "12-25", "12-26"],
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
    more: (year) => [weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`],
  },
  NO: {
    fixed: [...WESTERN, "05-17"],
    easter: [MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  PL: {
    fixed: [...WESTERN, "01-06", "05-03", "08-15", "11-01", "11-11", "12-24"],
    easter: [EASTER_MONDAY, CORPUS_CHRISTI],
  },
  PT: {
    fixed: [
      "01-01",
      "04-25",
      "05-01",
      "06-10",
      "08-15",
      "10-05",
      "11-01",
      "12-01",
      "12-08",
      "12-25",
    ],
    easter: [GOOD_FRIDAY, CORPUS_CHRISTI],
  },
  SE: {
    fixed: [...WESTERN, "01-06", "06-06"],
    easter: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION],
  },
};

const ELSEWHERE: Rules = { fixed: ["01-01", "12-25"] };

const known = new Map<string, Set<string>>();

export function holidaysIn(country: Country | null, year: number): Set<string> {
  const name = `${country}.${year}`;
  const days =
    known.get(name) ?? new Set(daysUnder((country && RULES[country]) ?? ELSEWHERE, year));
  known.set(name, days);
  return days;
}

const daysUnder = ({ fixed, easter = [], more }: Rules, year: number) => [
  ...fixed.map((day) => `${year}-${day}`),
  ...easter.map((days) => addDays(easterOf(year), days)),
  ...(more?.(year) ?? []),
];

/** By the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
export function easterOf(year: number) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * shift);
}

/** 0: Sunday. */
export const weekday = (day: string) => dateOf(day).getUTCDay();

/** The first one on that day or after it. */
const mondayFrom = (day: string) => addDays(day, (MONDAY - weekday(day) + 7) % 7);

/** England and Wales (Banking and Financial Dealings Act 1971); on a weekend the next working day stands in. */
function british(year: number) {
  const newYear = `${year}-01-01`;
  const christmas = `${year}-12-25`;
  const isOnWeekend = [0, 6].includes(weekday(newYear));
  const standIns: Record<number, [number, number]> = { 5: [0, 3], 6: [2, 3], 0: [2, 1] };
  const after = standIns[weekday(christmas)] ?? [0, 1];
  return [
    isOnWeekend ? mondayFrom(newYear) : newYear,
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    ...after.map((days) => addDays(christmas, days)),
  ];
}

/** Organisation of Working Time Act 1997, second schedule, with St Brigid's day since 2023. */
function irish(year: number) {
  const february = `${year}-02-01`;
  return [
    weekday(february) === 5 ? february : mondayFrom(february),
    ...["05-01", "06-01", "08-01", "10-25"].map((day) => mondayFrom(`${year}-${day}`)),
  ];
}

/** Month and day of the Islamic year; the moon may announce them a day away from the calendar. */
const ISLAMIC = ["1/1", "3/12", "10/1", "10/2", "10/3", "12/9", "12/10", "12/11", "12/12"];

function islamic(year: number) {
  const calendar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    day: "numeric",
    month: "numeric",
  });
  const first = dateOf(`${year}-01-01`);
  return Array.from({ length: 366 }, (_, days) => addDays(dayOf(first), days)).filter((day) => {
    const parts = calendar.formatToParts(dateOf(day));
    const of = (type: string) => parts.find((part) => part.type === type)?.value;
    return ISLAMIC.includes(`${of("month")}/${of("day")}`);
  });
}
