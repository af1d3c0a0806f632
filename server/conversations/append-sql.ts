/**
 * One statement for a whole batch. It locks the conversations in id order (several processes append at once),
 * drops what may not be said (a passed turn, a closed conversation) and what was said before (same client key),
 * numbers the rest without a gap and answers for each entry by its position in the batch.
 */
export const appendSql = `
with entry as (
  select * from unnest(
    $1::uuid[], $2::text[], $3::"Author"[], $4::uuid[], $5::uuid[], $6::boolean[], $7::jsonb[], $8::int[], $9::boolean[], $10::text[]
  ) with ordinality
  as t(conversation_id, kind, author, author_id, client_key, internal, content, turn, must_be_open, preview, position)
), locked as (
  select id, turn, closed_at from conversation
  where id in (select conversation_id from entry) order by id for update
), judged as (
  select entry.*, locked.turn as turn_now, locked.closed_at is not null as closed,
         earlier.seq as earlier_seq,
         earlier.content = entry.content and earlier.author = entry.author
           and earlier.author_id is not distinct from entry.author_id as same
  from entry
  join locked on locked.id = entry.conversation_id
  left join event earlier
    on earlier.conversation_id = entry.conversation_id and earlier.client_key = entry.client_key
), allowed as (
  select * from judged
  where earlier_seq is null
    and (turn is null or turn = turn_now)
    and not (must_be_open and closed)
), counted as (
  select conversation_id, count(*)::int as events,
         (array_agg(preview order by position desc) filter (where preview is not null))[1] as preview
  from allowed group by conversation_id
), moved as (
  update conversation c
  set seq = c.seq + counted.events, last_event_at = clock_timestamp(), preview = coalesce(counted.preview, c.preview)
  from counted where c.id = counted.conversation_id
  returning c.id, c.seq - counted.events as base
), numbered as (
  select allowed.*, moved.base + row_number() over (partition by allowed.conversation_id order by allowed.position) as seq,
         clock_timestamp() as created_at
  from allowed join moved on moved.id = allowed.conversation_id
), inserted as (
  insert into event (conversation_id, seq, kind, author, author_id, client_key, internal, content, created_at)
  select conversation_id, seq, kind, author, author_id, client_key, internal, content, created_at from numbered
  returning conversation_id, seq, created_at
)
select judged.position, numbered.seq::int as seq, inserted.created_at, judged.earlier_seq, judged.same,
       judged.turn_now as turn, judged.closed
from judged
left join numbered on numbered.position = judged.position
left join inserted on inserted.conversation_id = numbered.conversation_id and inserted.seq = numbered.seq
`;
