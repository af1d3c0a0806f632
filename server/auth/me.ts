import { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { localeOf } from "./policy.ts";
import type { DemoPerson, Language, PersonView } from "./schema.ts";

export const getMe = ({ name, email, role, locale, timeZone }: Viewer): PersonView => ({
  name,
  email,
  role,
  locale,
  timeZone,
});

/** From the next page on, and in the next mail. */
export async function setLanguage(viewer: Viewer, { locale }: { locale: Language }) {
  await db.person.update({ where: { id: viewer.id }, data: { locale: localeOf(locale) } });
}

/**
 * The people of the demo company, whom anybody may be. Only those: a database of real people that is opened in demo
 * mode by mistake names nobody.
 */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!settings().demo) return [];
  const people = await db.person.findMany({
    where: { email: { in: DEMO_PEOPLE.map(({ email }) => email) }, deactivatedAt: null },
    select: { name: true, email: true, role: true, locale: true },
  });
  return DEMO_PEOPLE.flatMap(({ email, does }) =>
    people.filter((person) => person.email === email).map((person) => ({ ...person, does })),
  );
}
