import { db } from "#server/platform/db.ts";

type Place = { id: string; conversationId: string; seq: number };

export type Words = { answer: string; question: string | null };

/** What answers say and what they answer, by their ids: the customer's last words before each. */
export async function wordsOf(answers: Place[]): Promise<Map<string, Words>> {
  const rows = await db.$queryRaw<(Words & { id: string })[]>`
    select place.id, answer.content ->> 'text' as answer, asked.text as question
    from unnest(
      ${answers.map(({ id }) => id)}::uuid[],
      ${answers.map(({ conversationId }) => conversationId)}::uuid[],
      ${answers.map(({ seq }) => seq)}::int[]
    ) as place(id, conversation_id, seq)
    join event answer using (conversation_id, seq)
    left join lateral (
      select content ->> 'text' as text from event
      where event.conversation_id = place.conversation_id and event.seq < place.seq
        and kind = 'message' and author = 'customer'
      order by event.seq desc limit 1
    ) asked on true`;
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}
