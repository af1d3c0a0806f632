import { latestConversationsOf } from "#server/conversations/latest.ts";
import { payoutState } from "#server/payments/payout-state.ts";
import type { PayoutFailure } from "#server/payments/schema.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeePayouts, canSendByHand } from "./policy.ts";
import type { PayoutCounts, PayoutList, PayoutPage, PayoutRow } from "./schema.ts";

const PAGE = 50;

const parts = {
  customer: { select: { name: true, timeZone: true } },
  sentBy: { select: { name: true } },
  payment: {
    select: {
      method: true,
      currency: true,
      plan: { select: { purchase: { select: { merchant: { select: { name: true } } } } } },
    },
  },
} satisfies Prisma.PayoutInclude;
type Row = Prisma.PayoutGetPayload<{ include: typeof parts }>;

const BY_HAND = { byHandAt: { not: null }, sentAt: null };
const WHERE: Record<PayoutList, Prisma.PayoutWhereInput> = {
  by_hand: BY_HAND,
  on_its_way: { arrivedAt: null, NOT: BY_HAND },
  arrived: { arrivedAt: { not: null } },
};

/** What staff have to send: whose day is over first; else the newest first. */
export async function listPayouts(
  viewer: Viewer,
  { list, cursor }: { list: PayoutList; cursor?: Cursor },
): Promise<PayoutPage> {
  authorize(canSeePayouts(viewer));
  const by = list === "by_hand" ? "dueOn" : "createdAt";
  const after = placeOf(cursor);
  const rows = await db.payout.findMany({
    where: { AND: [WHERE[list], after ? behind(by, after) : {}] },
    orderBy:
      by === "dueOn" ? [{ dueOn: "asc" }, { id: "asc" }] : [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: parts,
  });
  const places = rows.map((row) => ({ id: row.id, at: row[by] ?? row.createdAt }));
  const shown = rows.slice(0, PAGE);
  const customers = shown.map(({ customerId }) => customerId);
  await auditList(viewer, { list: "refunds", isMore: after !== null }, customers);
  const talks = await latestConversationsOf(customers);
  const items = shown.map((row) => rowView(viewer, row, talks.get(row.customerId) ?? null));
  return { items, nextCursor: nextCursor(places, PAGE) };
}

const behind = (by: "dueOn" | "createdAt", { at, id }: { at: Date; id: string }) =>
  by === "dueOn"
    ? { OR: [{ dueOn: { gt: at } }, { dueOn: at, id: { gt: id } }] }
    : { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };

export async function countPayouts(viewer: Viewer): Promise<PayoutCounts> {
  authorize(canSeePayouts(viewer));
  const today = dateOf(dayIn(viewer.timeZone));
  const [counts] = await db.$queryRaw<PayoutCounts[]>`
    select count(*) filter (where by_hand_at is not null and sent_at is null)::integer as "byHand",
           count(*) filter (where by_hand_at is null or sent_at is not null)::integer as "onItsWay",
           count(*) filter (where by_hand_at is not null and sent_at is null
                              and due_on < ${today}::date)::integer as overdue
    from payout where arrived_at is null`;
  return counts ?? { byHand: 0, onItsWay: 0, overdue: 0 };
}

function rowView(
  viewer: Viewer,
  { payment, customer, sentBy, ...row }: Row,
  conversationId: string | null,
): PayoutRow {
  const dueOn = row.dueOn && dayOf(row.dueOn);
  return {
    id: row.id,
    state: payoutState(row),
    amount: { minor: Number(row.amountMinor), currency: payment.currency },
    method: payment.method,
    merchant: payment.plan.purchase.merchant.name,
    failure: row.failure as PayoutFailure | null,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    dueOn,
    isOverdue: !row.sentAt && dueOn !== null && dueOn < dayIn(customer.timeZone),
    reference: row.reference,
    sentBy: sentBy?.name ?? null,
    customer: { name: customer.name },
    canSend: row.byHandAt !== null && row.sentAt === null && canSendByHand(viewer),
    conversationId,
  };
}
