import { db } from "#server/platform/db.ts";

/**
 * What was said or asked first after the last answer. Whoever has asked for a person, or was passed on to one, is
 * answered by a person only: what the assistant says meanwhile is no answer, and neither is a sentence that was cut off.
 * What was resolved waits no more.
 */
export async function unansweredSince(conversationIds: string[]) {
  if (conversationIds.length === 0) return new Map<string, Date>();
  const rows = await db.$queryRaw<{ id: string; since: Date }[]>`
    select named.id, asked.created_at as since
    from unnest(${conversationIds}::uuid[]) as named(id)
    left join lateral (
      select coalesce(max(seq), 0) as seq from event
      where conversation_id = named.id
        and (kind in ('handed_back', 'human_request_ended', 'resolved') or (kind = 'message' and author = 'agent'))
    ) freed on true
    left join lateral (
      select min(seq) as seq from event
      where conversation_id = named.id and kind = 'human_requested' and seq > freed.seq
    ) requested on true
    left join lateral (
      select max(seq) as seq from event
      where conversation_id = named.id
        and (kind = 'resolved'
             or (kind = 'message' and author = 'agent')
             or (kind = 'message' and author = 'assistant' and not content ? 'cut'
                 and (requested.seq is null or seq < requested.seq)))
    ) answered on true
    cross join lateral (
      select created_at from event
      where conversation_id = named.id and seq > coalesce(answered.seq, 0)
        and ((author = 'customer' and kind in ('message', 'reopened')) or kind = 'human_requested')
      order by seq limit 1
    ) asked`;
  return new Map(rows.map(({ id, since }) => [id, since]));
}
