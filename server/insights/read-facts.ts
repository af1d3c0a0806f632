import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import type { Fact } from "./fact.ts";
import { reviewersFor } from "./sample.ts";
import { REPEAT_DAYS, resultOf, type Told } from "./result.ts";

type Row = Told & {
  id: string;
  openedAt: Date;
  endedAt: Date;
  locale: string;
  topic: string | null;
  merchant: string | null;
  agentId: string | null;
  isRepeat: boolean;
  assistantMs: number | null;
  personMs: number | null;
  heldMs: number;
  answers: number;
  costMicros: bigint;
};

/** Of those that have ended, from the log as it is now. The number of statements is one. */
export async function readFacts(tx: Pick<Tx, "$queryRawUnsafe">, ids: string[]): Promise<Fact[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(SQL, ids);
  return rows.map(factOf);
}

function factOf(row: Row): Fact {
  const zone = portalZone();
  return {
    conversationId: row.id,
    day: dayIn(zone, row.openedAt),
    hour: hourIn(zone, row.openedAt),
    endedAt: row.endedAt,
    topic: row.topic ?? "",
    language: catalogueOf(row.locale),
    merchant: row.merchant,
    result: resultOf(row),
    agentId: row.agentId,
    isRepeat: row.isRepeat,
    score: row.score,
    assistantMs: row.assistantMs,
    personMs: row.personMs,
    spanMs: +row.endedAt - +row.openedAt,
    heldMs: row.heldMs,
    answers: row.answers,
    costMicros: row.costMicros,
    reviewers: reviewersFor(row.id),
  };
}

export const hourIn = (timeZone: string, at: Date) =>
  Number(new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at));

const ms = (from: string, to: string) =>
  `case when ${to} >= ${from} then (extract(epoch from ${to} - ${from}) * 1000)::float8 end`;
const same = `other.customer_id = c.customer_id and other.id <> c.id
  and other.subject ->> 'topic' = c.subject ->> 'topic'`;
const week = `interval '${REPEAT_DAYS} days'`;

const SQL = `
with c as (
  select * from conversation where id = any($1::uuid[]) and closed_at is not null and sealed_seq is null
), said as (
  select conversation_id,
    min(created_at) filter (where kind = 'message' and author = 'customer') as asked_at,
    min(created_at) filter (where kind = 'message' and author = 'assistant') as answered_at,
    count(*) filter (where kind = 'message' and author = 'assistant')::int as answers,
    coalesce(max(seq) filter (where kind = 'message' and author = 'customer'), 0) as last_asked,
    coalesce(max(seq) filter (where kind = 'message' and author in ('assistant', 'agent')), 0) as last_answer,
    (array_agg(author_id order by seq desc) filter (where kind in ('message', 'joined') and author = 'agent'))[1] as agent_id,
    bool_or(kind = 'reopened') as is_reopened,
    (array_agg((content ->> 'score')::int order by seq desc) filter (where kind = 'rated'))[1] as score
  from event where conversation_id = any($1::uuid[]) group by conversation_id
), asked as (
  select conversation_id, min(first_asked_at) as at,
    bool_or("end" in ('joined', 'callback_kept')) as is_helped
  from human_request where conversation_id = any($1::uuid[]) group by conversation_id
), held as (
  select conversation_id, sum(${ms("created_at", "until")}) as ms
  from (
    select conversation_id, kind, created_at, kind = 'joined' or content ->> 'to' is not null as is_held,
      lead(created_at, 1, created_at) over (partition by conversation_id order by seq) as until
    from event where conversation_id = any($1::uuid[])
      and kind in ('joined', 'handed_back', 'left', 'moved', 'reopened', 'resolved')
  ) turns where is_held group by conversation_id
), cost as (
  select conversation_id, sum(cost_micros)::bigint as micros
  from assistant_run where conversation_id = any($1::uuid[]) group by conversation_id
)
select c.id, c.opened_at as "openedAt", c.closed_at as "endedAt", c.locale,
  c.subject ->> 'topic' as topic, c.subject ->> 'merchant' as merchant,
  said.agent_id as "agentId", said.score, coalesce(said.answers, 0) as answers,
  said.agent_id is not null or coalesce(asked.is_helped, false) as "hasPerson",
  coalesce(said.is_reopened, false) or exists (
    select from conversation other where ${same}
      and other.opened_at > c.closed_at and other.opened_at <= c.closed_at + ${week}) as "hasComeBack",
  exists (
    select from conversation other where ${same}
      and other.closed_at < c.opened_at and other.closed_at >= c.opened_at - ${week}) as "isRepeat",
  asked.at is not null as "isAsked",
  coalesce(said.last_asked > said.last_answer, true) as "isUnanswered",
  ${ms("said.asked_at", "said.answered_at")} as "assistantMs",
  (select ${ms("asked.at", "min(created_at)")} from event
    where conversation_id = c.id and kind = 'message' and author = 'agent' and created_at >= asked.at) as "personMs",
  coalesce(held.ms, 0) as "heldMs", coalesce(cost.micros, 0) as "costMicros"
from c
  left join said on said.conversation_id = c.id
  left join asked on asked.conversation_id = c.id
  left join held on held.conversation_id = c.id
  left join cost on cost.conversation_id = c.id`;
