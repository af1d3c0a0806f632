import { waitsForTheirPerson } from "#server/conversations/their-person.ts";
import { contents } from "#server/conversations/schema.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { takeUp } from "./take-up.ts";

const SILENT_SECONDS = 20;
const RECENT_MINUTES = 15;
const AT_ONCE = 50;

type Row = { id: string; customer_id: string; seq: number; content: unknown };

/** Asked while the answer hung whose process had died, or committed right before the program ended. */
export async function takeUpUnanswered() {
  const rows = await db.$queryRaw<Row[]>`
    select conversation.id, conversation.customer_id, asked.seq, asked.content
    from conversation
    cross join lateral (
      select seq, content, created_at from event
      where conversation_id = conversation.id and kind = 'message' and author = 'customer'
      order by seq desc limit 1
    ) asked
    where conversation.closed_at is null and conversation.agent_id is null
      and not ${Prisma.raw(waitsForTheirPerson("conversation.id"))}
      and conversation.last_event_at > ${ago(RECENT_MINUTES * 60)}
      and asked.created_at < ${ago(SILENT_SECONDS)}
      and not exists (
        select 1 from assistant_run
        where conversation_id = conversation.id and (ended_at is null or question_seq >= asked.seq))
      and not exists (
        select 1 from event
        where conversation_id = conversation.id and seq > asked.seq and (
          (kind = 'message' and author = 'agent')
          or kind = 'human_request_ended'
          or (kind = 'human_requested' and content ->> 'askedBy' in ('words', 'distress'))))
    order by conversation.last_event_at
    limit ${AT_ONCE}`;
  return eachByItself(rows, async ({ id, customer_id, seq, content }) => {
    const customer = await db.person.findUniqueOrThrow({ where: { id: customer_id } });
    const { text } = contents.message.parse(content);
    await takeUp({ ...customer, sessionId: "" }, { conversationId: id, seq, text });
    return 1;
  });
}

const ago = (seconds: number) => new Date(+now() - seconds * 1000);
