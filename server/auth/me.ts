import { db } from "#server/platform/db.ts";
import { type Language, localeOf } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { PersonView } from "./schema.ts";

export const getMe = ({ name, email, role, locale, timeZone }: Viewer): PersonView => ({
  name,
  email,
  role,
  locale,
  timeZone,
});

export async function setLanguage(viewer: Viewer, { locale }: { locale: Language }) {
  await db.person.update({ where: { id: viewer.id }, data: { locale: localeOf(locale) } });
}
