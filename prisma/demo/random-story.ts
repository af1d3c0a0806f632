import { addDays } from "#server/platform/calendar.ts";
import { scheduleFor, type Terms } from "#server/plans/schedule.ts";
import { daysBetween } from "./days.ts";
import { MERCHANTS, type DemoMerchant } from "./merchants.ts";
import { weighed, type Random } from "./random.ts";
import type { Course, GivenBack, Story } from "./stories.ts";

const LONGEST_AGO = 540;

/** How much is sold there, and the months in which it is three times as much. */
const DEMAND: Record<string, { weight: number; months: number[] }> = {
  "north-sole": { weight: 10, months: [3, 4, 9, 10] },
  klangwerk: { weight: 7, months: [11, 12] },
  lampa: { weight: 6, months: [10, 11, 12] },
  "velo-vier": { weight: 4, months: [4, 5, 6] },
  "fjord-and-fell": { weight: 8, months: [5, 6, 7, 10] },
  "nook-and-cranny": { weight: 7, months: [1, 8, 9] },
  "kettle-and-crumb": { weight: 9, months: [11, 12] },
  bitwerk: { weight: 10, months: [8, 11] },
  "little-acorn": { weight: 7, months: [11, 12] },
  "ordinary-glow": { weight: 7, months: [12, 2] },
  "saffron-souk": { weight: 5, months: [3, 4] },
  "page-turner": { weight: 5, months: [12] },
};

/** What somebody bought some day of the last year and a half, and how it has gone on since. */
export function randomStory(random: Random, email: string, today: string): Story {
  const ago = daysAgo(random);
  const boughtOn = addDays(today, -ago);
  const merchant = merchantFor(random, Number(boughtOn.slice(5, 7)));
  const place = random.below(merchant.products.length);
  const euros = merchant.products[place]?.euros ?? 0;
  const terms = termsFor(random, euros);
  const course = courseOf(random, terms, { boughtOn, today });
  const second = (place + 1) % merchant.products.length;
  const isSmall = (merchant.products[second]?.euros ?? 0) <= euros;
  // What comes back in part has to have parts.
  const hasTwo = isSmall && (course.givenBack !== undefined || random.below(4) === 0);
  return {
    email,
    merchant: merchant.slug,
    products: hasTwo ? [place, second] : [place],
    terms,
    course,
  };
}

/** The company grows: half of all was sold in the last third of the time. */
function daysAgo({ below }: Random) {
  const share = below(10_000) / 10_000;
  return 1 + Math.floor(share ** 1.6 * LONGEST_AGO);
}

function merchantFor(random: Random, month: number): DemoMerchant {
  const inDemand = ({ slug }: DemoMerchant) => {
    const { weight, months } = DEMAND[slug] ?? { weight: 1, months: [] };
    return months.includes(month) ? weight * 3 : weight;
  };
  const found = weighed(random, MERCHANTS, inDemand);
  if (!found) throw new Error("The demo has no shop");
  return found;
}

/** The dearer, the longer. */
function termsFor({ below }: Random, euros: number): Terms {
  const luck = below(100);
  if (euros < 100) {
    if (luck < 60) return { kind: "pay_in_30" };
    return { kind: "instalments", count: luck < 90 ? 3 : 4 };
  }
  if (euros < 400) {
    if (luck < 20) return { kind: "pay_in_30" };
    return { kind: "instalments", count: luck < 65 ? 3 : 4 };
  }
  if (euros < 900 && luck < 40) return { kind: "instalments", count: 4 };
  if (luck < 60) return { kind: "financing", months: 6, rateBps: 0 };
  if (luck < 88) return { kind: "financing", months: 12, rateBps: 990 };
  return { kind: "financing", months: 24, rateBps: 1290 };
}

type Days = { boughtOn: string; today: string };
type Choice = { weight: number; course: Course };

/** Most pay on time; what else could have become of it by today depends on how old it is. */
function courseOf(random: Random, terms: Terms, days: Days): Course {
  const dues = scheduleFor(terms, 1_000_000, days.boughtOn).instalments.map(({ dueOn }) =>
    daysBetween(days.today, dueOn),
  );
  const paid = dues.filter((due) => due < 0).length;
  const onTime: Course = { paid, dueIn: dues[paid] ?? dues.at(-1) ?? 0 };
  const choices = [
    { weight: 60, course: onTime },
    ...late(random, terms, dues, paid),
    ...early(dues, paid),
    ...partly(onTime, dues, days),
    ...cancelled(terms, dues),
  ];
  return weighed(random, choices, ({ weight }) => weight)?.course ?? onTime;
}

/** The first of several instalments is paid with the purchase: it is never late. */
function late({ pick }: Random, terms: Terms, dues: number[], paid: number): Choice[] {
  const last = dues[paid - 1] ?? 0;
  const isFirst = terms.kind === "instalments" && paid === 1;
  if (paid === 0 || isFirst || last < -25) return [];
  const course = { paid: paid - 1, dueIn: last };
  const failure = pick(["insufficient_funds", "card_expired", "declined"] as const);
  return [
    { weight: 15, course },
    { weight: 20, course: { ...course, failure } },
  ];
}

function early(dues: number[], paid: number): Choice[] {
  const isShort = dues.length > 1 && dues.length < 7;
  const isRunning = paid > 0 && paid < dues.length;
  const course = { paid: dues.length, dueIn: dues.at(-1) ?? 0 };
  return isShort && isRunning ? [{ weight: 8, course }] : [];
}

/** How many days each has to be back, and that nothing was paid since. */
const SINCE: Partial<Record<GivenBack, number>> = {
  return_open: 4,
  return_declined: 13,
  refund_by_hand: 3,
  refund_sent: 7,
  refund_arrived: 17,
};

function partly(onTime: Course, dues: number[], { boughtOn, today }: Days): Choice[] {
  const age = daysBetween(boughtOn, today);
  const sincePaid = -(dues[onTime.paid - 1] ?? -age);
  if (age > 75) return [];
  return Object.entries(SINCE).flatMap(([kind, days]) =>
    days <= sincePaid
      ? [
          {
            weight: kind === "refund_by_hand" ? 3 : 9,
            course: { ...onTime, givenBack: kind as GivenBack },
          },
        ]
      : [],
  );
}

/** All of it went back before the first instalment that was not paid with the purchase. */
function cancelled(terms: Terms, dues: number[]): Choice[] {
  const paid = terms.kind === "instalments" ? 1 : 0;
  const dueIn = dues[paid] ?? 0;
  const course: Course = { paid, dueIn, givenBack: "whole_purchase" };
  return dueIn < 0 && dueIn > -300 ? [{ weight: 4, course }] : [];
}
