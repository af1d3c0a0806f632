import { v7 as newId } from "uuid";
import { now } from "./clock.ts";
import { db, type Tx } from "./db.ts";
import type { Viewer } from "./viewer.ts";

type NewEntry = {
  /** `noun.verb`, as the procedure is called. */
  action: string;
  subjectId?: string;
  customerId?: string;
  /** When it was, of what is written down afterwards. */
  at?: Date;
  /** Names and values for the sentence about it; never words of a customer. */
  details?: Record<string, string | number | boolean | null>;
};

/** Written in the transaction of what it is about: neither is there without the other. */
export const audit = (
  tx: Tx,
  viewer: Pick<Viewer, "id">,
  { details = {}, at = now(), ...entry }: NewEntry,
) =>
  tx.auditEntry.create({
    data: { actorId: viewer.id, at, details, ...entry },
    select: { id: true },
  });

/** Opening a conversation is one act, whichever of its parts is asked for first. */
export const auditOpened = (viewer: Viewer, conversations: { id: string; customerId: string }[]) =>
  auditReads(
    viewer,
    "conversations.read",
    conversations.map(({ id: subjectId, customerId }) => ({
      subjectId,
      customerId,
      details: { parts: "all" },
    })),
  );

const READ_ONCE_MS = 15 * 60_000;

type Read = Pick<NewEntry, "details"> & { subjectId: string; customerId: string };

/** Once in a quarter of an hour for each thing. @param action `noun.read` */
export async function auditReads(viewer: Viewer, action: `${string}.read`, reads: Read[]) {
  if (reads.length === 0) return;
  const since = new Date(+now() - READ_ONCE_MS);
  await db.$executeRaw`
    insert into audit_entry (id, actor_id, action, subject_id, customer_id, details, at)
    select read.id, ${viewer.id}::uuid, ${action}, read.subject_id, read.customer_id, read.details,
           ${now()}::timestamptz
    from unnest(
      ${reads.map(() => newId())}::uuid[],
      ${reads.map(({ subjectId }) => subjectId)}::uuid[],
      ${reads.map(({ customerId }) => customerId)}::uuid[],
      ${reads.map(({ details = {} }) => JSON.stringify(details))}::jsonb[]
    ) as read(id, subject_id, customer_id, details)
    where not exists (
      select 1 from audit_entry known
      where known.subject_id = read.subject_id and known.actor_id = ${viewer.id}::uuid
        and known.action = ${action} and known.at > ${since}::timestamptz
    )
    on conflict do nothing`;
}
