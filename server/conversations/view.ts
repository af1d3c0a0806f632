import { db } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import type { AskedBy, Concern } from "#server/platform/prisma/enums.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { reopenableUntil } from "./policy.ts";
import type { ConversationView, ConversationStatus } from "./schema.ts";
import type { Subject } from "./subject.ts";
import { waitsForTheirPerson } from "./their-person.ts";

type Row = {
  id: string;
  agent_id: string | null;
  agent_name: string | null;
  customer_name: string;
  time_zone: string;
  seq: number;
  turn: number;
  read_seq: number;
  opened_at: Date;
  closed_at: Date | null;
  resolved_by_id: string | null;
  last_event_at: Date;
  preview: string;
  subject: Subject | null;
  deadline_at: Date | null;
  breached_at: Date | null;
  position: number | null;
  asked_at: Date | null;
  asked_by: AskedBy | null;
  reason: string | null;
  concern: Concern | null;
  reopened: boolean;
  rated: boolean;
  answering: boolean;
  without_assistant: boolean;
  corrected: boolean;
};

export type StatusRow = Omit<ConversationView, "mine"> & { agentId: string | null };

/** Distress is not forgotten when a promise is broken, or an agent had to leave, in the same wait. */
export async function statusOf(ids: string[]): Promise<StatusRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    with queue as (
      select conversation_id, deadline_at, breached_at, first_asked_at as asked_at, asked_by, reason,
             row_number() over (order by priority desc, first_asked_at, id)::int as position
      from human_request where ended_at is null and callback_id is null
    )
    select c.id, c.agent_id, customer.name as customer_name, customer.time_zone, c.seq, c.turn, c.read_seq, c.opened_at,
           c.closed_at, c.resolved_by_id, c.last_event_at, c.preview, c.subject, c.concern, queue.deadline_at, queue.breached_at, queue.position, queue.asked_at, queue.reason,
           case when exists (
             select 1 from human_request same_wait
             where same_wait.conversation_id = c.id and same_wait.asked_by = 'distress'
               and same_wait.first_asked_at >= queue.asked_at
           ) then 'distress' else queue.asked_by::text end as asked_by,
           case when c.closed_at is null then agent.name else (
             select coalesce(content->>'to', content->>'name', content->>'from') from event
             where conversation_id = c.id and kind in ('joined', 'moved', 'reopened')
               and coalesce(content->>'to', content->>'name', content->>'from') is not null order by seq desc limit 1
           ) end as agent_name,
           c.agent_id is not null and c.closed_at is null and coalesce((
             select kind = 'reopened' from event
             where conversation_id = c.id and (kind = 'reopened' or (kind = 'message' and author = 'agent'))
             order by seq desc limit 1
           ), false) as reopened,
           c.closed_at is not null and exists (
             select 1 from event where conversation_id = c.id and kind = 'rated' and seq > coalesce((
               select max(seq) from event where conversation_id = c.id and kind = 'reopened'
             ), 0)
           ) as rated,
           exists (
             select 1 from assistant_run where conversation_id = c.id and ended_at is null
           ) as answering,
           exists (
             select 1 from article_correction where conversation_id = c.id and seq > c.read_seq
           ) as corrected,
           ${Prisma.raw(waitsForTheirPerson("c.id"))} as without_assistant
    from conversation c
    join person customer on customer.id = c.customer_id
    left join person agent on agent.id = c.agent_id
    left join queue on queue.conversation_id = c.id
    where c.id = any(${ids}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, status(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export const viewsOf = async (viewer: Viewer, ids: string[]) =>
  (await statusOf(ids)).map((one) => viewFor(viewer, one));

export function viewFor(viewer: Viewer, { agentId, ...rest }: StatusRow): ConversationView {
  const { waiting, concern } = isStaff(viewer) ? rest : { waiting: null, concern: null };
  return { ...rest, waiting, concern, mine: agentId === viewer.id };
}

const status = (row: Row): StatusRow => ({
  id: row.id,
  status: standingOf(row),
  agentId: row.agent_id,
  agentName: row.agent_name,
  customer: { name: row.customer_name, timeZone: row.time_zone },
  seq: row.seq,
  turn: row.turn,
  readUpTo: row.read_seq,
  openedAt: row.opened_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
  lastEventAt: row.last_event_at.toISOString(),
  preview: row.preview,
  subject: row.closed_at && row.subject,
  position: row.position,
  deadlineAt: row.deadline_at?.toISOString() ?? null,
  breachedAt: row.breached_at?.toISOString() ?? null,
  waiting: waitingOf(row),
  concern: row.concern,
  reopenableUntil: reopenableUntil(closing(row))?.toISOString() ?? null,
  withoutAssistant: row.without_assistant,
  reopened: row.reopened,
  rated: row.rated,
  answering: row.answering,
  corrected: row.corrected,
});

const closing = ({ closed_at: closedAt, resolved_by_id: resolvedById }: Row) => ({
  closedAt,
  resolvedById,
});

function waitingOf({ asked_at, asked_by, reason }: Row) {
  if (!asked_at || !asked_by) return null;
  return { askedAt: asked_at.toISOString(), askedBy: asked_by, reason: reason ?? "" };
}

function standingOf(row: Row): ConversationStatus {
  if (row.closed_at) return "closed";
  if (row.agent_id) return "agent";
  return row.deadline_at ? "waiting" : "assistant";
}
