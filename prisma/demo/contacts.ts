import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { instantOn } from "./days.ts";
import type { DemoCustomer } from "./people.ts";
import { randomFrom, weighed, type Random } from "./random.ts";

/** Somebody writes to us. */
export type Contact = {
  customer: DemoCustomer;
  daysAgo: number;
  at: Date;
  /** So soon after another time that they say so. */
  isAgain: boolean;
  /** A number of its own. */
  seed: number;
};

const LONGEST_AGO = 364;
const USUAL_AGO = 75;
/** After so long every conversation is over. */
const LONGEST_MS = 3_600_000;
/** One of so many comes back within the week. */
const RETURNING = 8;

/**
 * So many contacts of the last twelve months, most of them lately. One customer writes once a day at most.
 * @param taken what is told elsewhere: address and days ago
 */
export function contacts(
  customers: DemoCustomer[],
  count: number,
  now: Date,
  taken: { email: string; daysAgo: number }[],
): Contact[] {
  const random = randomFrom(365);
  const days = new Set(taken.map(({ email, daysAgo }) => `${email} ${daysAgo}`));
  const list: Contact[] = [];
  while (list.length < count) {
    const contact = next(random, customers, list, now);
    const day = `${contact.customer.email} ${contact.daysAgo}`;
    const isOver = +contact.at < +now - LONGEST_MS;
    if (isOver && !days.has(day)) list.push(contact);
    days.add(day);
  }
  return list;
}

function next(random: Random, customers: DemoCustomer[], list: Contact[], now: Date): Contact {
  const earlier = list.length % RETURNING === 0 ? list[random.below(list.length)] : undefined;
  const customer = earlier?.customer ?? someCustomer(random, customers);
  const back = (earlier?.daysAgo ?? 0) - 1 - random.below(6);
  const isAgain = back > 0;
  const daysAgo = isAgain ? back : someDay(random);
  const day = addDays(dayIn(customer.timeZone, now), -daysAgo);
  const at = instantOn(day, customer.timeZone, minuteOfDay(random), now);
  return {
    customer,
    daysAgo,
    at: new Date(at.getTime() + random.below(60_000)),
    isAgain,
    seed: 4_000 + list.length,
  };
}

/** Some have never written to us, and see the chat as it is before the first word. */
const SILENT = ["katharina.wolf", "yousef.rahmani", "tyler.benson", "elias.nordin", "harriet.dunn"];

/** Some write five times as often as others. */
function someCustomer(random: Random, customers: DemoCustomer[]) {
  const weightOf = (one: DemoCustomer) =>
    SILENT.includes(one.email.split("@")[0] ?? "") ? 0 : 1 + ((customers.indexOf(one) * 7) % 5);
  const found = weighed(random, customers, weightOf);
  if (!found) throw new Error("The demo has no customer");
  return found;
}

function someDay(random: Random): number {
  const share = random.below(10_000) / 10_000;
  const daysAgo = 1 + Math.floor(-Math.log(1 - share) * USUAL_AGO);
  return daysAgo > LONGEST_AGO ? someDay(random) : daysAgo;
}

/** Between nine and ten in the evening, most of it in the afternoon; now and then somebody cannot sleep. */
function minuteOfDay({ below }: Random) {
  if (below(25) === 0) return 22 * 60 + below(110);
  if (below(20) === 0) return 6 * 60 + below(180);
  return 9 * 60 + below(390) + below(390);
}
