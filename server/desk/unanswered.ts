import { db } from "#server/platform/db.ts";

/** Their first message, or that it is not solved, after the last that was said to them; a sentence that was cut off is none. */
export async function unansweredSince(conversationIds: string[]) {
  if (conversationIds.length === 0) return new Map<string, Date>();
  const rows = await db.$queryRaw<{ id: string; since: Date }[]>`
    select named.id, asked.created_at as since
    from unnest(${conversationIds}::uuid[]) as named(id)
    left join lateral (
      select seq from event
      where conversation_id = named.id and kind = 'message'
        and (author = 'agent' or (author = 'assistant' and not content ? 'cut'))
      order by seq desc limit 1
    ) answered on true
    cross join lateral (
      select created_at from event
      where conversation_id = named.id and seq > coalesce(answered.seq, 0)
        and author = 'customer' and kind in ('message', 'reopened')
      order by seq limit 1
    ) asked`;
  return new Map(rows.map(({ id, since }) => [id, since]));
}
