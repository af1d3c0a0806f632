import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { ShipView } from "./ship-schema.ts";

const MOST_SHIPS = 20;

/** Each time that it was said, the last first, and who has heard it. */
export async function shipsOf(themeId: string): Promise<ShipView[]> {
  const ships = await db.themeShip.findMany({
    where: { themeId, cancelledAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_SHIPS,
    include: { by: { select: { name: true } } },
  });
  const heard = await heardOf(ships.map(({ id }) => id));
  return ships.map(({ id, by, texts, sendAt, sentAt }) => {
    const { answers, told } = heard.get(id) ?? { answers: 0, told: NOBODY };
    return {
      id,
      by: by.name,
      texts: textsIn(texts),
      sendAt: sendAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      told,
      answers,
    };
  });
}

type Heard = ShipView["told"] & { shipId: string; answers: number };

async function heardOf(shipIds: string[]) {
  const rows = await db.$queryRaw<Heard[]>`
    select notice.ship_id as "shipId",
           count(*) filter (where person.role = 'customer')::int as customers,
           count(*) filter (where person.role <> 'customer')::int as agents,
           count(distinct notice.language) filter (where person.role = 'customer')::int as languages,
           count(*) filter (where mailed and person.role = 'customer')::int as mailed,
           count(answer_id)::int as answers
    from theme_notice notice join person on person.id = notice.person_id
    where notice.ship_id = any(${shipIds}::uuid[]) group by notice.ship_id`;
  return new Map(rows.map(({ shipId, answers, ...told }) => [shipId, { answers, told }]));
}

const NOBODY = { customers: 0, agents: 0, languages: 0, mailed: 0 };

export function textsIn(texts: Prisma.JsonValue): Partial<Record<string, string>> {
  if (!(texts instanceof Object) || Array.isArray(texts)) return {};
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) =>
      typeof text === "string" && text ? [[language, text]] : [],
    ),
  );
}
