import { audit } from "#server/platform/audit.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canConnect } from "../policy.ts";
import type { DeliveryPage, DeliveryView } from "../schema.ts";
import { pauseAfter, queueAttempt, TRIES } from "./outbox.ts";

const PAGE = 50;
/** In one transaction; who has more failed asks again. */
const MOST_REPLAYED = 500;

type Filter = { failed: boolean; cursor?: Cursor };

export async function listDeliveries(viewer: Viewer, filter: Filter): Promise<DeliveryPage> {
  authorize(canConnect(viewer));
  const rows = await db.webhookDelivery.findMany({
    where: { AND: [filter.failed ? { failedAt: { not: null } } : {}, behind(filter.cursor)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: parts,
  });
  const places = rows.map(({ createdAt: at, id }) => ({ at, id }));
  return { items: rows.slice(0, PAGE).map(viewOf), nextCursor: nextCursor(places, PAGE) };
}

function behind(cursor: Cursor): Prisma.WebhookDeliveryWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at: createdAt, id } = place;
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

const parts = {
  event: { select: { kind: true } },
  endpoint: { select: { url: true, disabledAt: true } },
} as const;
type Row = Prisma.WebhookDeliveryGetPayload<{ include: typeof parts }>;

const viewOf = ({ event, endpoint, ...row }: Row): DeliveryView => ({
  id: row.id,
  eventId: row.eventId,
  kind: event.kind,
  url: endpoint.url,
  createdAt: row.createdAt.toISOString(),
  triedAt: row.triedAt?.toISOString() ?? null,
  attempts: row.attempts,
  status: row.status,
  failure: row.failure,
  state: row.deliveredAt ? "delivered" : row.failedAt ? "failed" : "waiting",
  nextTryAt: row.deliveredAt || row.failedAt ? null : nextTryOf(row).toISOString(),
  canReplay: !row.deliveredAt && row.triedAt !== null && !endpoint.disabledAt,
});

const nextTryOf = ({
  createdAt,
  triedAt,
  triesLeft,
}: Pick<Row, "createdAt" | "triedAt" | "triesLeft">) =>
  triedAt && triesLeft < TRIES ? new Date(+triedAt + pauseAfter(triesLeft + 1)) : createdAt;

/** Sent again at once, with a day of attempts ahead. Asked for twice it is one round. */
export async function replayDelivery(viewer: Viewer, id: string) {
  authorize(canConnect(viewer));
  return db.$transaction(async (tx) => {
    const rows = await replay(tx, { id });
    if (rows.length === 0 && (await tx.webhookDelivery.count({ where: { id } })) === 0) {
      throw new NotFound();
    }
    if (rows.length > 0) await tell(tx, viewer, rows.length);
    return { count: rows.length };
  });
}

/** @returns how many are on their way again */
export async function replayFailed(viewer: Viewer) {
  authorize(canConnect(viewer));
  return db.$transaction(async (tx) => {
    const rows = await replay(tx, {});
    if (rows.length > 0) await tell(tx, viewer, rows.length);
    return { count: rows.length };
  });
}

/** Those that were given up, and one that waits for its next try, at endpoints that are on. The row decides: of two at once the second finds none. */
async function replay(tx: Tx, { id }: { id?: string }) {
  const rows = await tx.$queryRaw<{ id: string; attempts: number }[]>`
    update webhook_delivery set failed_at = null, tries_left = ${TRIES}
    where id in (
      select delivery.id from webhook_delivery delivery
      join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
      where endpoint.disabled_at is null
        and (delivery.failed_at is not null and ${id ?? null}::uuid is null
             or delivery.id = ${id ?? null}::uuid
                and delivery.delivered_at is null and delivery.tried_at is not null)
      order by delivery.created_at limit ${MOST_REPLAYED} for update of delivery skip locked
    )
    returning id, attempts`;
  for (const row of rows) await queueAttempt(tx, row);
  return rows;
}

const tell = (tx: Tx, viewer: Viewer, count: number) =>
  audit(tx, viewer, { action: "connections.replay", details: { count } });
