import { type Cursor, type Place, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { wordsAsTyped } from "#server/platform/search.ts";
import { literally } from "#server/platform/zod.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { PAGE, pageOf } from "./page.ts";

type Search = { query: string; cursor?: Cursor };

export async function searchConversations(viewer: Viewer, { query, cursor }: Search) {
  authorize(isStaff(viewer));
  const after = placeOf(cursor);
  const pattern = `%${literally(query)}%`;
  const rows = await db.$queryRaw<Place[]>`
    select id, last_event_at as at from conversation
    where id in (
      select conversation.id from conversation join person on person.id = customer_id
      where person.name ilike ${pattern} or person.email ilike ${pattern}
      union
      select conversation_id from event
      where content ? 'text'
        and to_tsvector('simple', coalesce(content ->> 'text', '')) @@ ${wordsAsTyped(query)}
    )
    and (${after?.at ?? null}::timestamptz is null
      or (last_event_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by last_event_at desc, id desc
    limit ${PAGE + 1}`;
  return pageOf(
    viewer,
    { query, isMore: after !== null },
    rows.map((row) => ({ ...row, conversationId: row.id })),
  );
}
