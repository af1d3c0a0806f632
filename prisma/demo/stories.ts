import type { Terms } from "#server/plans/schedule.ts";
import { CUSTOMERS } from "./people.ts";
import { randomStory } from "./random-story.ts";
import { MERCHANTS } from "./merchants.ts";
import { randomFrom, type Random } from "./random.ts";

type Failure = "insufficient_funds" | "card_expired" | "declined";
export type GivenBack =
  | "return_open"
  | "return_declined"
  | "photo_asked"
  | "shop_silent"
  /** Its card takes nothing back, or it was paid before there was this provider: staff send it. */
  | "refund_by_hand"
  | "refund_sent"
  | "refund_arrived"
  | "whole_purchase";

/** How far a plan has come by today. */
export type Course = {
  /** Instalments that were paid. */
  paid: number;
  /** Days from today to the due day of the next one, or of the last one when all are paid; below 0: late. */
  dueIn: number;
  /** How the latest attempt to charge the next one failed. */
  failure?: Failure;
  givenBack?: GivenBack;
  /** The next one was moved, from the day that `dueIn` says. */
  extended?: true;
  /** It rests. */
  hardship?: true;
  /** What was left was paid at once, some days ago. */
  settledEarly?: true;
};

/** One purchase: who, where, what (by place in the merchant's list) and how it went on. */
export type Story = {
  email: string;
  merchant: string;
  products: number[];
  terms: Terms;
  course: Course;
};

const THIRTY: Terms = { kind: "pay_in_30" };
const THREE: Terms = { kind: "instalments", count: 3 };
const FOUR: Terms = { kind: "instalments", count: 4 };
const SIX: Terms = { kind: "financing", months: 6, rateBps: 0 };
const TWELVE: Terms = { kind: "financing", months: 12, rateBps: 990 };
const TWENTY_FOUR: Terms = { kind: "financing", months: 24, rateBps: 1290 };

type Told = [merchant: string, products: number[], terms: Terms, course: Course];

const ASTRID: Told[] = [
  ["north-sole", [0], THREE, { paid: 1, dueIn: -3, failure: "insufficient_funds" }],
  ["klangwerk", [0], FOUR, { paid: 2, dueIn: 1 }],
  ["lampa", [0, 2], THIRTY, { paid: 0, dueIn: 5 }],
  ["velo-vier", [0], TWENTY_FOUR, { paid: 7, dueIn: 12, extended: true }],
  ["fjord-and-fell", [0, 4], THREE, { paid: 1, dueIn: 9, givenBack: "return_open" }],
  ["nook-and-cranny", [0, 4], TWELVE, { paid: 4, dueIn: 18, givenBack: "refund_arrived" }],
  ["bitwerk", [1], FOUR, { paid: 1, dueIn: 22, hardship: true }],
  ["kettle-and-crumb", [0], SIX, { paid: 4, dueIn: 9, settledEarly: true }],
  ["kettle-and-crumb", [3, 1], THREE, { paid: 2, dueIn: 16, givenBack: "refund_sent" }],
  ["ordinary-glow", [0, 1], THREE, { paid: 1, dueIn: -20, givenBack: "whole_purchase" }],
  ["page-turner", [1], THIRTY, { paid: 1, dueIn: -70 }],
];

const OLIVER: Told[] = [
  ["fjord-and-fell", [3, 4], THIRTY, { paid: 0, dueIn: 0 }],
  ["bitwerk", [0], TWELVE, { paid: 5, dueIn: 16, extended: true }],
  ["north-sole", [1], THREE, { paid: 1, dueIn: -9 }],
  ["kettle-and-crumb", [1, 4], THREE, { paid: 2, dueIn: 11, givenBack: "refund_arrived" }],
  ["klangwerk", [1], FOUR, { paid: 2, dueIn: 20, settledEarly: true }],
];

const HANNAH: Told[] = [
  ["little-acorn", [0], FOUR, { paid: 2, dueIn: -1, failure: "card_expired" }],
  ["lampa", [1], THIRTY, { paid: 0, dueIn: 6 }],
  ["nook-and-cranny", [1], SIX, { paid: 2, dueIn: 20, hardship: true }],
  ["north-sole", [2, 3], THREE, { paid: 1, dueIn: 4, givenBack: "photo_asked" }],
  ["page-turner", [0], THREE, { paid: 3, dueIn: -15 }],
];

const MARIAM: Told[] = [
  ["saffron-souk", [0], FOUR, { paid: 2, dueIn: 14, extended: true }],
  ["ordinary-glow", [2], THIRTY, { paid: 0, dueIn: 1 }],
  ["saffron-souk", [1, 4], THREE, { paid: 2, dueIn: 17, givenBack: "refund_by_hand" }],
  ["bitwerk", [2], FOUR, { paid: 1, dueIn: -6, failure: "declined" }],
  ["little-acorn", [1], THREE, { paid: 2, dueIn: -25, givenBack: "whole_purchase" }],
];

const FIRST_OFFER = { merchant: "north-sole", place: 0 };

/** What goes on in the plans of those who came after them, in turn; the price a plan is for, in euros. */
type Usual = { from: number; to: number; terms: Terms; course: Course };
const FIRST_USUAL: Usual = { from: 40, to: 150, terms: THREE, course: { paid: 1, dueIn: 15 } };
const USUAL: Usual[] = [
  FIRST_USUAL,
  { from: 20, to: 100, terms: THIRTY, course: { paid: 0, dueIn: 19 } },
  { from: 150, to: 700, terms: FOUR, course: { paid: 3, dueIn: 10, extended: true } },
  { from: 80, to: 400, terms: THREE, course: { paid: 3, dueIn: -35 } },
  { from: 600, to: 2500, terms: TWELVE, course: { paid: 3, dueIn: 21 } },
  { from: 20, to: 100, terms: THIRTY, course: { paid: 1, dueIn: -12 } },
  { from: 80, to: 400, terms: THREE, course: { paid: 1, dueIn: 3 } },
  { from: 80, to: 400, terms: FOUR, course: { paid: 1, dueIn: -5, failure: "insufficient_funds" } },
  { from: 20, to: 100, terms: THIRTY, course: { paid: 0, dueIn: 1 } },
  { from: 500, to: 2500, terms: SIX, course: { paid: 4, dueIn: 8 } },
  { from: 80, to: 400, terms: THREE, course: { paid: 2, dueIn: 13, givenBack: "refund_arrived" } },
  { from: 20, to: 100, terms: THIRTY, course: { paid: 0, dueIn: 0 } },
  { from: 80, to: 400, terms: FOUR, course: { paid: 4, dueIn: -60 } },
  { from: 80, to: 400, terms: THREE, course: { paid: 1, dueIn: 7, givenBack: "return_declined" } },
  { from: 900, to: 2500, terms: TWENTY_FOUR, course: { paid: 10, dueIn: 24 } },
  { from: 20, to: 100, terms: THIRTY, course: { paid: 0, dueIn: -14, hardship: true } },
  { from: 80, to: 400, terms: THREE, course: { paid: 1, dueIn: 5, givenBack: "shop_silent" } },
  { from: 500, to: 2500, terms: SIX, course: { paid: 4, dueIn: 14, settledEarly: true } },
  {
    from: 300,
    to: 900,
    terms: TWELVE,
    course: { paid: 2, dueIn: -18, givenBack: "whole_purchase" },
  },
];

/** With these customers the company began; those who came later have random stories. */
const FIRST_CUSTOMERS = 20;
const FIRST_PURCHASES = 80;
export const PURCHASES = 200;

/** All of the demo's purchases, the same ones each time that it is the same day. */
export function stories(today: string): Story[] {
  const scripted = [ASTRID, OLIVER, HANNAH, MARIAM].flatMap((list, index) =>
    list.map((story) => toldBy(CUSTOMERS[index]?.email ?? "", story)),
  );
  const others = CUSTOMERS.slice(4, FIRST_CUSTOMERS);
  const random = randomFrom(20261123);
  const usual = Array.from({ length: FIRST_PURCHASES - scripted.length }, (_, index) =>
    usualStory(random, index, others[index % others.length]?.email ?? ""),
  );
  return [...scripted, ...usual, ...habitual(today)];
}

/** Everybody has bought something, some have bought a lot. */
function habitual(today: string): Story[] {
  const [first, ...rest] = CUSTOMERS.slice(FIRST_CUSTOMERS);
  if (!first) return [];
  return Array.from({ length: PURCHASES - FIRST_PURCHASES }, (_, index) => {
    const random = randomFrom(7_000 + index);
    const { email } = [first, ...rest][index] ?? random.pick([first, ...rest]);
    return randomStory(random, email, today);
  });
}

const toldBy = (email: string, [merchant, products, terms, course]: Told): Story => ({
  email,
  merchant,
  products,
  terms,
  course,
});

function usualStory(random: Random, index: number, email: string): Story {
  const { from, to, terms, course } = USUAL[index % USUAL.length] ?? FIRST_USUAL;
  const [first = FIRST_OFFER, ...rest] = offers(from, to);
  const { merchant, place } = random.pick([first, ...rest]);
  const [other = { place }, ...more] = offers(0, to).filter((offer) => offer.merchant === merchant);
  const second = random.pick([other, ...more]).place;
  // What comes back in part has to have parts.
  const hasTwo = second !== place && (course.givenBack !== undefined || random.below(3) === 0);
  return { email, merchant, products: hasTwo ? [place, second] : [place], terms, course };
}

const offers = (from: number, to: number) =>
  MERCHANTS.flatMap(({ slug, products }) =>
    products.flatMap(({ euros }, place) =>
      euros >= from && euros <= to ? [{ merchant: slug, place }] : [],
    ),
  );
