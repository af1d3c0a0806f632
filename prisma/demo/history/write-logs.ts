import { db } from "#server/platform/db.ts";
import { insertRows } from "#server/platform/insert-rows.ts";
import type { Chat } from "./chat.ts";

const ROWS_AT_ONCE = 4_000;

/** As the log would have left them, in a few statements. */
export async function writeLogs(chats: Chat[]) {
  await db.$transaction(
    async (tx) => {
      await inChunks(chats.map(conversationOf), (rows) =>
        insertRows(tx, "conversation", CONVERSATION, rows),
      );
      await inChunks(chats.flatMap(eventsOf), (rows) => insertRows(tx, "event", EVENT, rows));
      await inChunks(chats.flatMap(requestsOf), (rows) =>
        insertRows(tx, "human_request", REQUEST, rows),
      );
    },
    { timeout: 60_000 },
  );
}

async function inChunks<Row>(rows: Row[], write: (rows: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await write(rows.slice(from, from + ROWS_AT_ONCE));
  }
}

const iso = (at: Date | string | null | undefined) => (at ? new Date(at).toISOString() : null);

const CONVERSATION = {
  id: "uuid",
  customer_id: "uuid",
  locale: "text",
  seq: "integer",
  turn: "integer",
  read_seq: "integer",
  opened_at: "timestamptz",
  closed_at: "timestamptz",
  resolved_by_id: "uuid",
  last_event_at: "timestamptz",
  preview: "text",
  subject: "jsonb",
};

function conversationOf({ log: { row }, subject }: Chat) {
  return {
    id: row.id ?? "",
    customer_id: row.customerId,
    locale: row.locale,
    seq: row.seq ?? 0,
    turn: row.turn ?? 0,
    read_seq: row.readSeq ?? 0,
    opened_at: iso(row.openedAt),
    closed_at: iso(row.closedAt),
    resolved_by_id: row.resolvedById ?? null,
    last_event_at: iso(row.lastEventAt),
    preview: row.preview ?? "",
    subject,
  };
}

const EVENT = {
  conversation_id: "uuid",
  seq: "integer",
  kind: "text",
  author: '"Author"',
  author_id: "uuid",
  internal: "boolean",
  content: "jsonb",
  created_at: "timestamptz",
};

const eventsOf = ({ log }: Chat) =>
  log.events.map((event) => ({
    conversation_id: event.conversationId,
    seq: event.seq,
    kind: event.kind,
    author: event.author,
    author_id: event.authorId ?? null,
    internal: event.internal ?? false,
    content: event.content,
    created_at: iso(event.createdAt),
  }));

const REQUEST = {
  id: "uuid",
  conversation_id: "uuid",
  customer_id: "uuid",
  asked_by: '"AskedBy"',
  reason: "text",
  priority: "integer",
  asked_at: "timestamptz",
  first_asked_at: "timestamptz",
  deadline_at: "timestamptz",
  breached_at: "timestamptz",
  owner_id: "uuid",
  ended_at: "timestamptz",
  end: '"RequestEnd"',
};

const requestsOf = ({ log }: Chat) =>
  log.requests.map((request) => ({
    id: request.id ?? "",
    conversation_id: request.conversationId,
    customer_id: request.customerId,
    asked_by: request.askedBy,
    reason: request.reason ?? "",
    priority: request.priority ?? 0,
    asked_at: iso(request.askedAt),
    first_asked_at: iso(request.firstAskedAt),
    deadline_at: iso(request.deadlineAt),
    breached_at: iso(request.breachedAt),
    owner_id: request.ownerId ?? null,
    ended_at: iso(request.endedAt),
    end: request.end ?? null,
  }));
