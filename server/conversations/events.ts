import { db } from "#server/platform/db.ts";
import type { EventView } from "./schema.ts";

const withName = { person: { select: { name: true } } };

export async function eventsAfter(conversationId: string, seq: number, limit: number) {
  const rows = await db.event.findMany({
    where: { conversationId, seq: { gt: seq } },
    orderBy: { seq: "asc" },
    take: limit,
    include: withName,
  });
  return rows.map(eventView);
}

export async function eventsBefore(conversationId: string, seq: number, limit: number) {
  const rows = await db.event.findMany({
    where: { conversationId, seq: { lt: seq } },
    orderBy: { seq: "desc" },
    take: limit,
    include: withName,
  });
  return rows.toReversed().map(eventView);
}

type EventRow = NonNullable<Awaited<ReturnType<typeof findEvent>>>;
const findEvent = (conversationId: string, seq: number) =>
  db.event.findUnique({
    where: { conversationId_seq: { conversationId, seq } },
    include: withName,
  });

const eventView = (row: EventRow) =>
  ({
    conversationId: row.conversationId,
    seq: row.seq,
    kind: row.kind,
    author: row.author,
    authorName: row.person?.name ?? null,
    clientKey: row.clientKey,
    internal: row.internal,
    content: row.content,
    createdAt: row.createdAt.toISOString(),
  }) as EventView;
