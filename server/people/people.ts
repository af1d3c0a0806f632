import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { DemoPerson, Language, PersonView } from "./schema.ts";

/** Enough to show each role; a demo database may hold many more. */
const DEMO_CUSTOMERS = 4;
const DEMO_STAFF = 4;

export const getMe = ({ name, email, role, locale, timeZone }: Viewer): PersonView => ({
  name,
  email,
  role,
  locale,
  timeZone,
});

/** From the next page on, and in the next mail. */
export async function setLanguage(viewer: Viewer, { locale }: { locale: Language }) {
  await db.person.update({ where: { id: viewer.id }, data: { locale } });
}

/** The people of the demo company, whom anybody may be; none outside of demo mode. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!settings().demo) return [];
  const [customers, staff] = await Promise.all([
    demoPeople({ role: "customer" }, DEMO_CUSTOMERS),
    demoPeople({ role: { not: "customer" } }, DEMO_STAFF),
  ]);
  return [...customers, ...staff];
}

const demoPeople = (where: { role: "customer" | { not: "customer" } }, take: number) =>
  db.person.findMany({
    where: { ...where, deactivatedAt: null },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take,
    select: { name: true, email: true, role: true, locale: true },
  });
