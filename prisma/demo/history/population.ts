import { v7 as newId } from "uuid";
import { insertRows } from "#server/platform/insert-rows.ts";
import { db } from "#server/platform/db.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { DemoCustomer } from "../people.ts";
import { randomFrom, weighed } from "../random.ts";
import { NAMES } from "./names.ts";

export type Inhabitant = { customer: DemoCustomer; viewer: Viewer };

const DAY = 86_400_000;
const KNOWN_FOR = 500;

const COUNTRIES = [
  { locale: "en-GB", timeZone: "Europe/London", currency: "GBP", weight: 36 },
  { locale: "de", timeZone: "Europe/Berlin", currency: "EUR", weight: 28 },
  { locale: "sv", timeZone: "Europe/Stockholm", currency: "SEK", weight: 25 },
  { locale: "ar", timeZone: "Asia/Dubai", currency: "AED", weight: 11 },
] as const;

/** Customers of whom there is little more than that they have written to us. @param since who knew us before */
export async function writePopulation(count: number, since: Date): Promise<Inhabitant[]> {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index, since));
  await insertRows(
    db,
    "person",
    {
      id: "uuid",
      email: "text",
      name: "text",
      locale: "text",
      time_zone: "text",
      created_at: "timestamptz",
    },
    rows.map(({ id, email, name, country, createdAt }) => ({
      id,
      email,
      name,
      locale: country.locale,
      time_zone: country.timeZone,
      created_at: createdAt.toISOString(),
    })),
  );
  return rows.map(({ id, email, name, country }) => {
    const { locale, timeZone, currency } = country;
    const customer = { name, email, locale, timeZone, currency, card: "" };
    return {
      customer,
      viewer: { id, email, name, locale, timeZone, role: "customer", sessionId: "" },
    };
  });
}

function rowOf(index: number, since: Date) {
  const random = randomFrom(7_000_000 + index);
  const country = weighed(random, COUNTRIES, ({ weight }) => weight) ?? COUNTRIES[0];
  const { first, last } = NAMES[catalogueOf(country.locale)];
  const name = `${first[random.below(first.length)]} ${last[random.below(last.length)]}`;
  const createdAt = new Date(+since - (1 + random.below(KNOWN_FOR)) * DAY);
  const email = `customer.${String(index + 1).padStart(4, "0")}@example.com`;
  return { id: newId({ msecs: +createdAt }), email, name, country, createdAt };
}
