import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { ShipView } from "./schema.ts";

/** The last time that it was said, and who has heard it. */
export async function shipOf(themeId: string): Promise<ShipView | null> {
  const ship = await db.themeShip.findFirst({
    where: { themeId, cancelledAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { by: { select: { name: true } } },
  });
  if (!ship) return null;
  const [told] = await db.$queryRaw<(ShipView["told"] & { answers: number })[]>`
    select count(*) filter (where person.role = 'customer')::int as customers,
           count(*) filter (where person.role <> 'customer')::int as agents,
           count(distinct notice.language) filter (where person.role = 'customer')::int as languages,
           count(*) filter (where mailed and person.role = 'customer')::int as mailed,
           count(answer_id)::int as answers
    from theme_notice notice join person on person.id = notice.person_id
    where notice.ship_id = ${ship.id}::uuid`;
  const { answers, ...counts } = told ?? NOBODY;
  return {
    id: ship.id,
    by: ship.by.name,
    texts: textsIn(ship.texts),
    sendAt: ship.sendAt.toISOString(),
    sentAt: ship.sentAt?.toISOString() ?? null,
    told: counts,
    answers,
  };
}

const NOBODY = { customers: 0, agents: 0, languages: 0, mailed: 0, answers: 0 };

export function textsIn(texts: Prisma.JsonValue): Partial<Record<string, string>> {
  if (!(texts instanceof Object) || Array.isArray(texts)) return {};
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) =>
      typeof text === "string" && text ? [[language, text]] : [],
    ),
  );
}
