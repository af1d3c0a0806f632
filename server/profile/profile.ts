import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { envelopeLines } from "#server/platform/format/envelope.ts";
import { livesIn, phoneText } from "#server/platform/phone.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { homeOf, homeSelect } from "./home.ts";
import type { Profile } from "./schema.ts";

const select = { name: true, email: true, phone: true, createdAt: true, ...homeSelect } as const;

export async function getProfile(viewer: Viewer): Promise<Profile> {
  const row = await db.person.findUnique({ where: { id: viewer.id }, select });
  if (!row) throw new NotFound();
  const home = homeOf(row);
  return {
    name: row.name,
    email: row.email,
    phone: row.phone && phoneText(row.phone),
    home,
    homeLines: home ? envelopeLines(home) : [],
    livesIn: livesIn(viewer) ?? null,
    since: row.createdAt.toISOString(),
  };
}
