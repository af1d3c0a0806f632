import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { cardsWhere } from "./board.ts";
import { canSortThemes } from "./policy.ts";
import { counted, rooted } from "./rooted.ts";
import type { Share, ThemeChangeView, ThemeDetail } from "./schema.ts";
import { shipsOf } from "./ship-view.ts";

const { sql } = Prisma;

const MOST_CHANGES = 100;
const MOST_SUGGESTED = 100;
const MOST_SHOPS = 8;

/** @throws NotFound also for what was merged or dismissed */
/** Of what is merged: the theme that it is part of. */
export async function openTheme(viewer: Viewer, asked: string): Promise<ThemeDetail> {
  authorize(canSortThemes(viewer));
  const id = await rootOf(asked);
  const [card] = await cardsWhere(viewer, sql`theme.id = ${id}::uuid`);
  if (!card) throw new NotFound();
  const [theme, languages, shops, suggested, ships] = await Promise.all([
    db.theme.findUniqueOrThrow({ where: { id }, include: parts }),
    sharesOf(id, sql`language`, sql``),
    sharesOf(id, sql`merchant.name`, ofShops),
    suggestedFor(id),
    shipsOf(id),
  ]);
  return {
    ...card,
    createdAt: theme.createdAt.toISOString(),
    merged: theme.merged,
    languages,
    shops,
    history: theme.changes.map(changeView),
    suggestedIds: card.status === "proposed" ? [] : suggested,
    ship: ships[0] ?? null,
    earlierShips: ships.slice(1),
  };
}

const named = { select: { id: true, number: true, title: true } };

const parts = {
  merged: {
    orderBy: { number: "asc" },
    take: 50,
    select: { id: true, number: true, title: true, version: true },
  },
  changes: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_CHANGES,
    include: { by: { select: { name: true } }, other: named },
  },
} satisfies Prisma.ThemeInclude;

type Change = Prisma.ThemeGetPayload<{ include: typeof parts }>["changes"][number];

const changeView = ({ id, kind, by, from, to, other, evidence, at }: Change): ThemeChangeView => ({
  id,
  kind,
  from,
  to,
  other,
  isPart: other !== null && to === other.id,
  evidence,
  by: by?.name ?? null,
  at: at.toISOString(),
});

async function rootOf(id: string) {
  const [row] = await db.$queryRaw<{ root: string }[]>`
    with recursive ${rooted} select root from rooted where id = ${id}::uuid`;
  return row?.root ?? id;
}

async function suggestedFor(themeId: string) {
  const rows = await db.themeEvidence.findMany({
    where: { themeId, confirmedAt: null, removedAt: null },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    take: MOST_SUGGESTED,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** The shop of each of their open plans, as one customer may have several. */
const ofShops = sql`
  join plan on plan.customer_id = told.customer_id and plan.settled_at is null and plan.cancelled_at is null
  join purchase on purchase.id = plan.purchase_id
  join merchant on merchant.id = purchase.merchant_id`;

const sharesOf = (id: string, name: Prisma.Sql, joins: Prisma.Sql): Promise<Share[]> =>
  db.$queryRaw<Share[]>`
    with recursive ${rooted}, ${counted}, told as (
      select distinct customer_id, language from counted where root = ${id}::uuid
    )
    select ${name} as name, count(distinct told.customer_id)::int as count
    from told ${joins} group by 1 order by 2 desc, 1 limit ${MOST_SHOPS}`;
