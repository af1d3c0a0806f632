import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";

/** Whose document it is: it speaks their language, and its days are theirs, whoever opens it. */
export type Owner = { id: string; name: string; email: string; locale: string; timeZone: string };

export async function ownerOf(id: string): Promise<Owner> {
  const owner = await db.person.findFirst({
    where: { id, role: "customer" },
    select: { id: true, name: true, email: true, locale: true, timeZone: true },
  });
  if (!owner) throw new NotFound();
  return owner;
}
