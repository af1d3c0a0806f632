import { v7 as newId } from "uuid";
import { now } from "#server/platform/clock.ts";
import { pool } from "#server/platform/db.ts";
import type { Gap } from "./gap.ts";

type Run = { id: string; conversationId: string; questionSeq: number };

/** Ends the run and keeps what it could not answer in one statement: nobody waits for a second way to the database. */
export async function finishWithGap(
  { id, conversationId, questionSeq }: Run,
  answer: { text: string; seq: number },
  { cause, language, topic, score }: Gap,
) {
  await pool.query({
    name: "finish-with-gap",
    text: `
      with ended as (
        update assistant_run set ended_at = now(), "end" = 'finished', draft = $2
        where id = $1 and ended_at is null)
      insert into knowledge_gap
        (id, conversation_id, question_seq, answer_seq, cause, language, topic, score, asked_at)
      values ($3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (conversation_id, answer_seq) do nothing`,
    values: [
      id,
      answer.text,
      newId(),
      conversationId,
      questionSeq,
      answer.seq,
      cause,
      language,
      topic,
      score,
      now(),
    ],
  });
}
