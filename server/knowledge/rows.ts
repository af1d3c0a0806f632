import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import type { GapCause, KnowledgeOutcome } from "#server/platform/prisma/enums.ts";

/** What is further back than that is not what people miss now. */
const MOST_OPEN = 2000;
const MOST_DECIDED = 1000;
/** Whoever is silent for so long after it has gone. */
const SILENT_MS = 60 * 60_000;
/** Who asks for a person later does so for something else. */
const SOON = Prisma.sql`interval '1 hour'`;

export type GapRow = {
  id: string;
  conversationId: string;
  customerId: string;
  question: string;
  cause: GapCause;
  language: string;
  topic: string | null;
  score: number | null;
  askedAt: Date;
  askedPerson: boolean;
  unhelpful: boolean;
  gaveUp: boolean;
  decision: { id: string; outcome: KnowledgeOutcome; decidedAt: Date; by: string } | null;
};

type Row = Omit<GapRow, "decision"> & {
  decisionId: string | null;
  outcome: KnowledgeOutcome;
  decidedAt: Date;
  by: string;
};

const { sql } = Prisma;

/** The latest that are open, and the latest that are not, in the order in which they were asked. */
export async function gapRows(language?: string): Promise<GapRow[]> {
  const among = language ? sql`language = ${language}` : sql`true`;
  const silentSince = new Date(+now() - SILENT_MS);
  const rows = await db.$queryRaw<Row[]>`
    with gap as (
      (select * from knowledge_gap where decision_id is null and ${among}
       order by asked_at desc, id desc limit ${MOST_OPEN})
      union all
      (select * from knowledge_gap where decision_id is not null and ${among}
       order by asked_at desc, id desc limit ${MOST_DECIDED})
    ), what_followed as (
      select gap.id,
             bool_or(kind = 'human_requested' and created_at < gap.asked_at + ${SOON}) as asked_person,
             bool_or(author = 'customer' and kind = 'message') as went_on
      from gap join event on event.conversation_id = gap.conversation_id and seq > question_seq
      group by gap.id
    )
    select gap.id, gap.conversation_id as "conversationId", customer_id as "customerId",
           content ->> 'text' as question, cause, language, topic, score, gap.asked_at as "askedAt",
           coalesce(asked_person, false) as "askedPerson", coalesce(not is_helpful, false) as unhelpful,
           not coalesce(asked_person or went_on, false) and gap.asked_at < ${silentSince}::timestamptz as "gaveUp",
           gap.decision_id as "decisionId", outcome, decided_at as "decidedAt", person.name as by
    from gap
    join event on event.conversation_id = gap.conversation_id and event.seq = question_seq
    join conversation on conversation.id = gap.conversation_id
    left join what_followed on what_followed.id = gap.id
    left join answer_verdict verdict
      on verdict.conversation_id = gap.conversation_id and verdict.seq = answer_seq
    left join knowledge_decision decision on decision.id = gap.decision_id
    left join person on person.id = decided_by_id
    order by gap.asked_at, gap.id`;
  return rows.map(gapRow);
}

const gapRow = ({ decisionId, outcome, decidedAt, by, ...row }: Row): GapRow => ({
  ...row,
  decision: decisionId === null ? null : { id: decisionId, outcome, decidedAt, by },
});
