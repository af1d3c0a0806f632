import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import type { DemoOffer, DemoPerson } from "./schema.ts";

let offers: readonly DemoOffer[] = [];

/** Start-up knows the demo company; this module does not. */
export function offerDemoPeople(people: readonly DemoOffer[]) {
  offers = people;
}

/**
 * The people of the demo company, whom anybody may be. Only those: a database of real people that is opened in demo
 * mode by mistake names nobody.
 */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!settings().demo) return [];
  const people = await db.person.findMany({
    where: { email: { in: offers.map(({ email }) => email) }, deactivatedAt: null },
    select: { name: true, email: true, role: true, locale: true },
  });
  return offers.flatMap(({ email, does }) =>
    people.filter((person) => person.email === email).map((person) => ({ ...person, does })),
  );
}
