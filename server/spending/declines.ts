import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { DECLINE_DAYS, DECLINE_NEWS_DAYS } from "./policy.ts";
import type { DeclineView } from "./schema.ts";

const MOST = 20;
const DAY = 86_400_000;

export const declinesOf = (customerId: string) => listDeclines(customerId, DECLINE_DAYS, MOST);

/** For the home page: the newest one of the last days. */
export async function newestDecline(viewer: Viewer): Promise<DeclineView | null> {
  const [newest] = await listDeclines(viewer.id, DECLINE_NEWS_DAYS, 1);
  return newest ?? null;
}

/** @throws NotFound */
export async function getDecline(viewer: Viewer, id: string): Promise<DeclineView> {
  const row = await db.decline.findFirst({ where: { id, customerId: viewer.id }, include });
  if (!row) throw new NotFound();
  return viewOf(row);
}

const include = { merchant: { select: { name: true } } } as const;

async function listDeclines(customerId: string, days: number, take: number) {
  const declinedAt = { gt: new Date(+now() - days * DAY) };
  const rows = await db.decline.findMany({
    where: { customerId, declinedAt },
    orderBy: [{ declinedAt: "desc" }, { id: "desc" }],
    take,
    include,
  });
  return rows.map(viewOf);
}

type Row = Prisma.DeclineGetPayload<{ include: typeof include }>;

const viewOf = ({ id, merchant, amountMinor, currency, declinedAt, reason }: Row): DeclineView => ({
  id,
  merchant: merchant.name,
  amount: { minor: Number(amountMinor), currency },
  at: declinedAt.toISOString(),
  reason,
});
