import { bookCallback } from "#server/callbacks/book.ts";
import type { NewCallback } from "#server/callbacks/schema.ts";
import { handBack } from "#server/desk/takeover.ts";
import { withdrawRequest } from "#server/desk/requests.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { startAnswer } from "./runs.ts";
import { isThanksForAgent } from "./take-up.ts";
import { personIntentIn } from "./person-intent.ts";

/** The customer no longer waits for a person: what they asked meanwhile gets its answer after all. */
export async function withdrawAndResume(viewer: Viewer, conversationId: string) {
  await withdrawRequest(viewer, conversationId);
  await answerOpenQuestion(conversationId);
}

/** The agent leaves the rest to the assistant. */
export async function handBackAndResume(viewer: Viewer, conversationId: string) {
  await handBack(viewer, conversationId);
  await answerOpenQuestion(conversationId);
}

/** Whoever would rather be called no longer waits, and the assistant may answer until then. */
export async function bookAndResume(viewer: Viewer, wish: NewCallback) {
  const callback = await bookCallback(viewer, wish);
  if (wish.conversationId) await answerOpenQuestion(wish.conversationId);
  return callback;
}

/**
 * Does nothing when the last word was not the customer's, or was the very wish that has just been settled. What could
 * not be answered before is not tried again: a second failure would only call the person who was sent away.
 */
async function answerOpenQuestion(conversationId: string) {
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
  // No request of the customer's own is at hand here: the answer knows them as the database does.
  await startAnswer(customer, conversationId, last.seq);
}
