import { db, type Tx } from "#server/platform/db.ts";
import { insertRows } from "#server/platform/insert-rows.ts";
import type { Fact } from "./fact.ts";
import { readFacts } from "./read-facts.ts";
import { REPEAT_DAYS } from "./result.ts";

/** So few that whoever stops the program does not wait for long. */
const AT_ONCE = 500;
const LOCKED = { timeout: 60_000 };

/** Some of the conversations that have ended, or changed since: their facts, and the days to add up anew. @returns how many */
export const writeDueFacts = () => db.$transaction(writeSome, LOCKED);

async function writeSome(tx: Tx) {
  const due = await tx.$queryRaw<{ id: string }[]>`
    delete from fact_due where conversation_id in (
      select conversation_id from fact_due order by due_at limit ${AT_ONCE} for update skip locked)
    returning conversation_id as id`;
  if (due.length === 0) return 0;
  const ids = await withEarlier(
    tx,
    due.map(({ id }) => id),
  );
  const facts = await readFacts(tx, ids);
  await tx.$executeRaw`
    with gone as (delete from conversation_fact where conversation_id = any(${ids}::uuid[]) returning day)
    insert into insight_day_due (day) select distinct day from gone on conflict do nothing`;
  await insertRows(tx, "conversation_fact", TYPES, facts.map(rowOf));
  const days = [...new Set(facts.map(({ day }) => day))];
  await tx.$executeRaw`
    insert into insight_day_due (day) select unnest(${days}::text[])::date on conflict do nothing`;
  return due.length;
}

/** Whoever came back shows that what they had asked before was not solved. */
async function withEarlier(tx: Tx, ids: string[]) {
  const earlier = await tx.$queryRaw<{ id: string }[]>`
    select distinct before.id from conversation later
      join conversation before on before.customer_id = later.customer_id
        and before.closed_at < later.opened_at
        and before.closed_at >= later.opened_at - make_interval(days => ${REPEAT_DAYS})
      join conversation_fact fact on fact.conversation_id = before.id
    where later.id = any(${ids}::uuid[]) and before.sealed_seq is null`;
  return [...new Set([...ids, ...earlier.map(({ id }) => id)])];
}

const TYPES = {
  conversation_id: "uuid",
  day: "date",
  hour: "smallint",
  ended_at: "timestamptz",
  topic: "text",
  language: "text",
  merchant: "text",
  result: '"ConversationResult"',
  agent_id: "uuid",
  is_repeat: "boolean",
  score: "smallint",
  assistant_ms: "bigint",
  person_ms: "bigint",
  span_ms: "bigint",
  held_ms: "bigint",
  answers: "integer",
  cost_micros: "bigint",
  reviewers: "smallint",
};

const whole = (ms: number | null) => (ms === null ? null : Math.round(ms));

const rowOf = (fact: Fact) => ({
  conversation_id: fact.conversationId,
  day: fact.day,
  hour: fact.hour,
  ended_at: fact.endedAt.toISOString(),
  topic: fact.topic,
  language: fact.language,
  merchant: fact.merchant,
  result: fact.result,
  agent_id: fact.agentId,
  is_repeat: fact.isRepeat,
  score: fact.score,
  assistant_ms: whole(fact.assistantMs),
  person_ms: whole(fact.personMs),
  span_ms: whole(fact.spanMs),
  held_ms: whole(fact.heldMs),
  answers: fact.answers,
  cost_micros: fact.costMicros.toString(),
  reviewers: fact.reviewers,
});
