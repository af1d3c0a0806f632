import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import type { DemoOffer, DemoPerson } from "./schema.ts";

let offers: readonly DemoOffer[] = [];

export function offerDemoPeople(people: readonly DemoOffer[]) {
  offers = people;
}

/** Only those: a real database that is opened in demo mode by mistake names nobody. */
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
