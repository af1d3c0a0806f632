import { addDays } from "#server/platform/calendar.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { askedSince } from "./count.ts";
import { canSeeBroken, DAYS } from "./policy.ts";
import {
  UNKEPT,
  type Unkept,
  type UnkeptPage,
  type UnkeptPromise,
  type UnkeptQuery,
} from "./schema.ts";
import { wishes } from "./wishes.ts";

const PAGE = 30;

type Row = {
  customerId: string;
  conversationId: string;
  customer: string;
  outcome: Unkept;
  firstAskedAt: Date;
  deadlineAt: Date;
  endedAt: Date | null;
  agent: string | null;
};

/** Each that was late or broken, the newest first. */
export async function listUnkept(viewer: Viewer, query: UnkeptQuery): Promise<UnkeptPage> {
  authorize(canSeeBroken(viewer));
  const at = now();
  const place = placeOf(query.cursor);
  const rows = await rowsOf(query, place, at);
  const shown = rows.slice(0, PAGE);
  const customers = shown.map(({ customerId }) => customerId);
  await auditList(viewer, { list: "promise", isMore: place !== null }, customers);
  return {
    promises: shown.map((row) => viewOf(row, at)),
    nextCursor: nextCursor(
      rows.map(({ firstAskedAt, customerId }) => ({ at: firstAskedAt, id: customerId })),
      PAGE,
    ),
  };
}

const viewOf = (row: Row, at: Date): UnkeptPromise => ({
  conversationId: row.conversationId,
  customer: row.customer,
  outcome: row.outcome,
  firstAskedAt: row.firstAskedAt.toISOString(),
  deadlineAt: row.deadlineAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  lateMs: Math.max(0, +(row.endedAt ?? at) - +row.deadlineAt),
  agent: row.agent,
});

async function rowsOf(
  { outcome }: UnkeptQuery,
  place: { at: Date; id: string } | null,
  at: Date,
): Promise<Row[]> {
  const since = await askedSince(addDays(dayIn(portalZone(), at), 1 - DAYS), at);
  return db.$queryRaw<Row[]>`
    with ${wishes(since)}
    select wish.customer_id as "customerId", wish.conversation_id as "conversationId", customer.name as customer,
      outcome, first_asked_at as "firstAskedAt", deadline_at as "deadlineAt",
      case when outcome = 'late' then came_at else wish.ended_at end as "endedAt",
      agent.name as agent
    from wish
    join person customer on customer.id = wish.customer_id
    left join callback on callback.id = wish.callback_id
    left join person agent on agent.id = coalesce(wish.owner_id, callback.agent_id)
    where outcome = any(${outcome ? [outcome] : [...UNKEPT]}::text[])
      and (${place?.at ?? null}::timestamptz is null
        or (first_asked_at, wish.customer_id) < (${place?.at ?? null}::timestamptz, ${place?.id ?? null}::uuid))
    order by first_asked_at desc, wish.customer_id desc
    limit ${PAGE + 1}`;
}
