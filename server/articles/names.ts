import { db } from "#server/platform/db.ts";

/** Staff are never erased: each of them still has a name. @returns id → name */
export async function namesOf(ids: string[]) {
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
