import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { startAnswer } from "./runs.ts";
import { isThanksForAgent } from "./take-up.ts";
import { personIntentIn } from "./person-intent.ts";

/**
 * The assistant may speak again: a question of the customer's gets its answer after all. Not when the last word was not
 * the customer's, or was the request for a person that has just been settled. What could
 * not be answered before is not tried again: a second failure would only call the person who was sent away.
 */
export async function answerOpenQuestion(conversationId: string) {
  const [last] = await db.event.findMany({
    where: { conversationId, kind: "message" },
    orderBy: { seq: "desc" },
    take: 1,
    select: { seq: true, author: true, person: true, content: true },
  });
  if (last?.author !== "customer" || !last.person) return;
  const { text } = contents.message.parse(last.content);
  if (personIntentIn(text)) return;
  const customer = { ...last.person, sessionId: "" };
  if (await isThanksForAgent({ conversationId, seq: last.seq, text })) return;
  const failed = await db.assistantRun.count({
    where: { conversationId, questionSeq: last.seq, end: "failed" },
  });
  if (failed > 0) return;
  await startAnswer(customer, conversationId, last.seq);
}
