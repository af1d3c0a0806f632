import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { firstName } from "#server/platform/first-name.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canAskAboutOneself } from "./policy.ts";
import { LOOKED_AT, type LookedAt, type LookPage, type LookView } from "./schema.ts";

const PAGE = 20;

type Row = {
  id: string;
  at: Date;
  name: string;
  role: LookView["role"];
  what: LookedAt[];
  shops: string[];
  is_in_chat: boolean;
  is_caller: boolean;
};

/** Newest first. What one person looked at within an hour is one look, however many pages that were. */
export async function whoLooked(
  viewer: Viewer,
  { cursor }: { cursor?: Cursor } = {},
): Promise<LookPage> {
  authorize(canAskAboutOneself(viewer));
  const rows = await looksAt(viewer.id, cursor, PAGE + 1);
  return { looks: rows.slice(0, PAGE).map(viewOf), nextCursor: nextCursor(rows, PAGE) };
}

const WHAT: Record<string, LookedAt> = {
  "conversations.read": "conversation",
  "plans.read": "plan",
  "cases.read": "case",
  "complaints.read": "complaint",
  "hardship.read": "hardship",
  "callbacks.read": "call",
  "feedback.read": "feedback",
  "feedback.export": "feedback",
  "files.read": "file",
  "documents.open": "document",
  "search.read": "search",
  "lists.read": "list",
};

/** What is about this customer alone, and the lists and searches that showed them among others. */
const entriesAbout = (customerId: string) => Prisma.sql`
  select id, actor_id, action, at, details from audit_entry
  where customer_id = ${customerId}::uuid and action = any(${Object.keys(WHAT)})
  union all
  select id, actor_id, action, at, '{}' from audit_entry
  where details ? 'customerIds' and action = any(${Object.keys(WHAT)})
    and string_to_array(details ->> 'customerIds', ',') @> array[${customerId}]`;

function looksAt(customerId: string, cursor: Cursor, limit: number) {
  const after = placeOf(cursor);
  return db.$queryRaw<Row[]>`
    with look as (
      select actor_id as id, max(at) as at, min(at) as first_at,
             array_agg(distinct ${whatSql}) as what,
             coalesce(array_agg(distinct details ->> 'name')
               filter (where action in ('plans.read', 'cases.read') and details ? 'name'), '{}') as shops
      from (${entriesAbout(customerId)}) entry
      group by actor_id, date_bin('1 hour', at, timestamptz '2000-01-01 00:00:00+00')
    )
    select look.*, person.name, person.role,
           exists (
             select 1 from event join conversation on conversation.id = conversation_id
             where conversation.customer_id = ${customerId}::uuid and event.author_id = look.id
               and event.created_at between look.first_at - interval '1 hour' and look.at + interval '1 hour'
           ) as is_in_chat,
           exists (
             select 1 from callback
             where customer_id = ${customerId}::uuid and agent_id = look.id
               and starts_at between look.first_at - interval '1 day' and look.at + interval '1 day'
           ) as is_caller
    from look join person on person.id = look.id
    where ${after ? Prisma.sql`(look.at, look.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.sql`true`}
    order by look.at desc, look.id desc
    limit ${limit}`;
}

const whatSql = Prisma.sql`case action ${Prisma.join(
  Object.entries(WHAT).map(([action, what]) => Prisma.sql`when ${action} then ${what}`),
  " ",
)} end`;

const viewOf = ({ id, at, name, role, what, shops, ...why }: Row): LookView => ({
  id: `${id} ${+at}`,
  at: at.toISOString(),
  name: firstName(name),
  role,
  what: LOOKED_AT.filter((one) => what.includes(one)),
  shops,
  why: whyOf(why),
});

function whyOf({ is_in_chat, is_caller }: Pick<Row, "is_in_chat" | "is_caller">) {
  if (is_in_chat) return "chat";
  return is_caller ? "call" : null;
}

/** All of them, for whoever takes their data home. */
export async function* everyLook(customerId: string): AsyncGenerator<LookView> {
  let cursor: string | null = null;
  do {
    const rows: Row[] = await looksAt(customerId, cursor, PAGE * 10 + 1);
    yield* rows.slice(0, PAGE * 10).map(viewOf);
    cursor = nextCursor(rows, PAGE * 10);
  } while (cursor);
}
