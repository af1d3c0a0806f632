import { db } from "#server/platform/db.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { takeBreak } from "#server/spending/break.ts";
import { setOwnLimit } from "#server/spending/own-limit.ts";
import { breakEndOn } from "#server/spending/rules.ts";
import type { DeclineReason } from "#server/spending/schema.ts";
import { recordDecline, tellLimit } from "#server/spending/from-company.ts";
import { instantOn } from "./days.ts";
import { CUSTOMERS, type DemoCustomer } from "./people.ts";

/** Of so many customers one is checked purchase by purchase. */
const WITHOUT = 6;
/** In whole units of the currency. */
const LIMITS: Record<string, number> = {
  SEK: 30_000,
  EUR: 3_000,
  GBP: 2_500,
  USD: 3_000,
  AED: 12_000,
};

const SETS_OWN = "dieter.hoffmann@example.com";
const ON_BREAK = "petra.neumann@example.com";
const DECLINED: { email: string; daysAgo: number; reason: DeclineReason; share: number }[] = [
  { email: "lena.winkler@example.com", daysAgo: 2, reason: "overdue_payment", share: 0.1 },
  { email: "shauna.pritchard@example.com", daysAgo: 4, reason: "not_given", share: 0.2 },
];

/** What the company has told of most, and what some have set for themselves. */
export async function writeSpending(people: Viewer[]) {
  let told = 0;
  for (const [index, { email, currency }] of CUSTOMERS.entries()) {
    const viewer = people.find((person) => person.email === email);
    if (!viewer || index % WITHOUT === WITHOUT - 1) continue;
    const amountMinor = (LIMITS[currency] ?? 0) * 100;
    await db.$transaction((tx) => tellLimit(tx, { customerId: viewer.id, currency, amountMinor }));
    await protect(viewer, currency, amountMinor);
    told++;
  }
  await decline(people);
  return told;
}

async function protect(viewer: Viewer, currency: string, limitMinor: number) {
  if (viewer.email === SETS_OWN) {
    await setOwnLimit(viewer, { currency, fromMinor: null, toMinor: limitMinor / 2 });
  }
  if (viewer.email === ON_BREAK) {
    const untilOn = breakEndOn("month", dayIn(viewer.timeZone));
    await takeBreak(viewer, { length: "month", untilOn });
  }
}

const AFTERNOON = 15 * 60;

async function decline(people: Viewer[]) {
  const merchant = await db.merchant.findFirstOrThrow({ where: { slug: "bitwerk" } });
  for (const { email, daysAgo, reason, share } of DECLINED) {
    const customer = people.find((person) => person.email === email);
    const country = CUSTOMERS.find((one) => one.email === email);
    if (!customer || !country) continue;
    await db.$transaction((tx) =>
      recordDecline(tx, {
        reference: `check-${email}`,
        customerId: customer.id,
        merchantId: merchant.id,
        currency: country.currency,
        amountMinor: (LIMITS[country.currency] ?? 0) * 100 * share,
        reason,
        at: timeOf(country, daysAgo),
      }),
    );
  }
}

function timeOf({ timeZone }: DemoCustomer, daysAgo: number) {
  const day = addDays(dayIn(timeZone), -daysAgo);
  return instantOn(day, timeZone, AFTERNOON, now());
}
