import { db } from "#server/platform/db.ts";
import type { Answerers } from "./schema.ts";

/** Who answered the customer: shown once it is judged. */
export async function answerersOf(conversationId: string): Promise<Answerers> {
  const rows = await db.$queryRaw<{ author: string; name: string | null }[]>`
    select event.author::text, person.name
    from event left join person on person.id = event.author_id
    where conversation_id = ${conversationId}::uuid and kind = 'message' and not internal
      and event.author in ('assistant', 'agent')
    group by 1, 2 order by 2`;
  return {
    assistant: rows.some(({ author }) => author === "assistant"),
    people: rows.flatMap(({ author, name }) => (author === "agent" && name ? [name] : [])),
  };
}
