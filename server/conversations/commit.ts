import { conversationTopic } from "./topics.ts";
import { DatabaseError } from "pg";
import { pool } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { appendSql, patientAppendSql } from "./append-sql.ts";
import { notifyDesk } from "./notify-desk.ts";
import { type Entry, previewOf, viewOf } from "./entry.ts";

export type Appended = { seq: number; repeated: boolean };

export type Waiting = {
  entry: Entry;
  since: number;
  resolve: (appended: Appended) => void;
  reject: (error: unknown) => void;
};

type Row = {
  position: string;
  is_locked: boolean;
  seq: number | null;
  created_at: Date | null;
  earlier_seq: number | null;
  same: boolean | null;
  turn: number | null;
  closed: boolean | null;
};

const manners = {
  quick: { name: "append", text: appendSql, lockTimeoutMs: 200 },
  patient: { name: "append-patient", text: patientAppendSql, lockTimeoutMs: 100 },
};

/** In one transaction. @returns those that are still to be written, as their conversation is locked. */
export async function commit(
  batch: Waiting[],
  manner: keyof typeof manners = "quick",
): Promise<Waiting[]> {
  const entries = batch.map(({ entry }) => entry);
  const { name, text, lockTimeoutMs } = manners[manner];
  const { rows } = await pool.query<Row>({
    name,
    text,
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
      lockTimeoutMs,
    ],
  });
  const answers = new Map(rows.map((row) => [Number(row.position) - 1, row]));
  return batch.filter((one, index) => {
    const row = answers.get(index);
    if (!row?.is_locked) answer(one, row);
    return row?.is_locked;
  });
}

/** The same for one, whose failure is its writer's to know; only a lock in its way is worth another try. */
export async function commitAlone(one: Waiting): Promise<Waiting[]> {
  try {
    return await commit([one]);
  } catch (error) {
    if (isLockTimeout(error)) return [one];
    one.reject(error);
    return [];
  }
}

const isLockTimeout = (error: unknown) => error instanceof DatabaseError && error.code === "55P03";

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
  conversationTopic.notify(entry.conversationId, {
    type: "event",
    event: viewOf(entry, seq, createdAt),
  });
  notifyDesk(entry.conversationId);
}
