import { pool, type Tx } from "#server/platform/db.ts";
import { publish } from "#server/platform/bus.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { appendSql } from "./append-sql.ts";
import { newsForDesk } from "./desk-news.ts";
import { type Entry, previewOf, viewOf } from "./entry.ts";
import { contents } from "./schema.ts";

type Waiting = {
  entry: Entry;
  resolve: (appended: Appended) => void;
  reject: (error: unknown) => void;
};
export type Appended = { seq: number; repeated: boolean };

const BATCH = 200;
let waiting: Waiting[] = [];
let committing = false;

/**
 * Adds one event and answers once it is committed. Entries that arrive while a commit is under way share the next
 * one. The same `clientKey` again is the same event: it gets the first one's seq.
 * @throws Conflict when the turn has passed, the conversation is closed, or the key was used for other words.
 */
export function append(entry: Entry): Promise<Appended> {
  contents[entry.kind].parse(entry.content);
  return new Promise((resolve, reject) => {
    waiting.push({ entry, resolve, reject });
    void commitAll();
  });
}

async function commitAll() {
  if (committing) return;
  committing = true;
  while (waiting.length > 0) {
    const batch = takeBatch();
    await commit(batch).catch(() => retryAlone(batch));
  }
  committing = false;
}

/** A key that is twice among the waiting goes into two batches, so that the second finds the first. */
function takeBatch() {
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of waiting) {
    const { conversationId, clientKey } = one.entry;
    const key = `${conversationId} ${clientKey}`;
    const fits = batch.length < BATCH && !(clientKey && keys.has(key));
    (fits ? batch : later).push(one);
    keys.add(key);
  }
  waiting = later;
  return batch;
}

/** One bad entry hurts only itself. */
async function retryAlone(batch: Waiting[]) {
  for (const one of batch) await commit([one]).catch(one.reject);
}

type Row = {
  position: string;
  seq: number | null;
  created_at: Date | null;
  earlier_seq: number | null;
  same: boolean | null;
  turn: number | null;
  closed: boolean | null;
};

async function commit(batch: Waiting[]) {
  const entries = batch.map(({ entry }) => entry);
  const { rows } = await pool.query<Row>({
    name: "append",
    text: appendSql,
    values: [
      entries.map((entry) => entry.conversationId),
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.author),
      entries.map((entry) => entry.authorId ?? null),
      entries.map((entry) => entry.clientKey ?? null),
      entries.map((entry) => entry.internal ?? false),
      entries.map((entry) => JSON.stringify(entry.content)),
      entries.map((entry) => entry.turn ?? null),
      entries.map((entry) => !entry.afterClose),
      entries.map(previewOf),
    ],
  });
  const answers = new Map(rows.map((row) => [Number(row.position) - 1, row]));
  batch.forEach((one, index) => answer(one, answers.get(index)));
}

function answer({ entry, resolve, reject }: Waiting, row: Row | undefined) {
  if (!row || row.turn === null) return reject(new NotFound());
  if (row.seq !== null && row.created_at !== null) {
    publishEvent(entry, row.seq, row.created_at);
    return resolve({ seq: row.seq, repeated: false });
  }
  if (row.earlier_seq !== null) {
    if (!row.same) return reject(new Conflict("chat.keyUsed"));
    return resolve({ seq: row.earlier_seq, repeated: true });
  }
  reject(new Conflict(row.closed ? "chat.closed" : "chat.notYourTurn"));
}

function publishEvent(entry: Entry, seq: number, createdAt: Date) {
  publish(`conversation:${entry.conversationId}`, {
    type: "event",
    event: viewOf(entry, seq, createdAt),
  });
  newsForDesk(entry.conversationId);
}

/** Several changes to one conversation in one transaction begin with its row. */
export async function lockConversation(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from conversation where id = ${id}::uuid for update`;
  return tx.conversation.findUnique({ where: { id } });
}

/**
 * Adds events inside a transaction that holds the conversation's row.
 * After its COMMIT the caller calls `announce`.
 * @returns the last seq.
 */
export async function appendIn(
  tx: Tx,
  conversationId: string,
  entries: Omit<Entry, "conversationId">[],
) {
  const previews = entries.map((entry) => previewOf(whole(entry, conversationId)));
  const preview = previews.findLast((text) => text !== null);
  const { seq } = await tx.conversation.update({
    where: { id: conversationId },
    data: {
      seq: { increment: entries.length },
      lastEventAt: new Date(),
      ...(preview ? { preview } : {}),
    },
    select: { seq: true },
  });
  await tx.event.createMany({
    data: entries.map((entry, index) => ({
      conversationId,
      seq: seq - entries.length + 1 + index,
      kind: entry.kind,
      author: entry.author,
      authorId: entry.authorId ?? null,
      clientKey: entry.clientKey ?? null,
      internal: entry.internal ?? false,
      content: contents[entry.kind].parse(entry.content),
    })),
  });
  return seq;
}

const whole = (entry: Omit<Entry, "conversationId">, conversationId: string) =>
  ({ ...entry, conversationId }) as Entry;

/** Wakes everyone who follows it: they read what is new, and how it stands. */
export function announce(conversationId: string) {
  publish(`conversation:${conversationId}`, { type: "wake" });
  publish("desk", { conversationId });
}
