import { UNREAD_MINUTES } from "./unread.ts";

export const UNREAD_JOB = "conversations.mailUnread";

export const unreadKey = (conversationId: string) => `unread ${conversationId}`;

/**
 * One statement for a whole batch. It passes over conversations that somebody else has locked, drops what may not be
 * said (a passed turn, a closed conversation) and what was said before (same author, same key), numbers the rest without a
 * gap and answers for each entry by its position in the batch.
 * Its waiting for anything else, as for its author's row, is cut short for this transaction alone.
 * The plan is made once and kept, on a new installation while the tables are empty. So rows are looked up one by
 * one (lateral): a join would be planned as a scan of the whole log, and stay one while the log grows.
 */
export const appendSql = writtenWith("skip locked");

/** The same, but it stands in line for a locked conversation as long as that patience lasts. */
export const patientAppendSql = writtenWith("");

function writtenWith(lock: "skip locked" | "") {
  return `
with patience as materialized (
  select set_config('lock_timeout', $11::int::text, true)
), entry as (
  select * from unnest(
    $1::uuid[], $2::text[], $3::"Author"[], $4::uuid[], $5::uuid[], $6::boolean[], $7::jsonb[], $8::int[], $9::boolean[], $10::text[]
  ) with ordinality
  as t(conversation_id, kind, author, author_id, client_key, internal, content, turn, must_be_open, preview, position)
), locked as (
  select conversation.* from patience
  cross join (select distinct conversation_id from entry) named
  cross join lateral (
    select id, seq, turn, closed_at from conversation where id = named.conversation_id
    for no key update ${lock}
  ) conversation
), judged as (
  select entry.*, locked.seq as base, locked.turn as turn_now, locked.closed_at is not null as closed,
         earlier.seq as earlier_seq, earlier.same
  from entry
  join locked on locked.id = entry.conversation_id
  left join lateral (
    select seq, event.content = entry.content and event.author_id is not distinct from entry.author_id as same
    from event
    where event.conversation_id = entry.conversation_id and event.author = entry.author
      and event.client_key = entry.client_key
    limit 1
  ) earlier on true
), numbered as (
  select *, base + row_number() over (partition by conversation_id order by position) as seq,
         clock_timestamp()::timestamptz(3) as created_at
  from judged
  where earlier_seq is null
    and (turn is null or turn = turn_now)
    and not (must_be_open and closed)
), moved as (
  update conversation
  set seq = conversation.seq + counted.events, last_event_at = clock_timestamp(), preview = coalesce(counted.preview, conversation.preview)
  from (
    select conversation_id, count(*)::int as events,
           (array_agg(preview order by position desc) filter (where preview is not null))[1] as preview
    from numbered group by conversation_id
  ) counted
  where conversation.id = counted.conversation_id
), inserted as (
  insert into event (conversation_id, seq, kind, author, author_id, client_key, internal, content, created_at)
  select conversation_id, seq, kind, author, author_id, client_key, internal, content, created_at from numbered
), looked_after as (
  select graphile_worker.add_job('${UNREAD_JOB}', json_build_object('conversationId', conversation_id),
    run_at => now() + interval '${UNREAD_MINUTES} minutes',
    job_key => '${unreadKey("")}' || conversation_id, job_key_mode => 'preserve_run_at')
  from numbered where author = 'agent' and kind = 'message'
)
select entry.position, numbered.seq::int as seq, numbered.created_at, judged.earlier_seq, judged.same,
       judged.turn_now as turn, judged.closed,
       judged.position is null and known.id is not null as is_locked,
       (select count(*) from looked_after) as looked_after
from entry
left join judged on judged.position = entry.position
left join numbered on numbered.position = entry.position
left join lateral (
  select id from conversation where id = entry.conversation_id and judged.position is null limit 1
) known on true
`;
}
