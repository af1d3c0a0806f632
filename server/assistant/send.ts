import { append } from "#server/conversations/log.ts";
import { openConversation } from "#server/conversations/open.ts";
import { askFor } from "#server/desk/requests.ts";
import { nameOwnPlan } from "#server/plans/plan.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { goOnAfterwards } from "./afterwards.ts";
import { startAnswer } from "./runs.ts";
import { wishIn } from "./wish.ts";

type Message = {
  conversationId?: string | undefined;
  clientKey: string;
  text: string;
  planId?: string | undefined;
};

/**
 * A customer speaks. Acknowledged once it is committed; the same `clientKey` again is the same message. A person is
 * asked for by word rules, before and without any model; otherwise the assistant answers, unless a person holds
 * the conversation or is waited for.
 * @throws NotFound when the plan it is about is not the customer's.
 */
export async function sendMessage(viewer: Viewer, message: Message) {
  const { conversationId, clientKey, text, planId } = message;
  const plan = planId && (await nameOwnPlan(viewer, planId));
  const conversation = await openConversation(viewer, { conversationId, clientKey }, (last) =>
    goOnAfterwards(viewer, last, text),
  );
  const { seq, repeated } = await append({
    conversationId: conversation.id,
    kind: "message",
    author: "customer",
    authorId: viewer.id,
    authorName: viewer.name,
    clientKey,
    content: plan ? { text, plan } : { text },
    // Thanks that come after the end stand below it.
    afterClose: conversation.closedAt !== null,
  });
  if (!repeated || (await wentUnheard(conversation.id, seq)))
    await answerTo(viewer, conversation.id, seq, text);
  return { conversationId: conversation.id, seq };
}

/** The program may end between the commit and what follows from it; the message that is sent again finds that. */
async function wentUnheard(conversationId: string, seq: number) {
  const [later, runs] = await Promise.all([
    db.event.count({ where: { conversationId, seq: { gt: seq } } }),
    db.assistantRun.count({ where: { conversationId, questionSeq: seq } }),
  ]);
  return later === 0 && runs === 0;
}

async function answerTo(viewer: Viewer, conversationId: string, seq: number, text: string) {
  const wish = wishIn(text);
  if (wish) await askFor(conversationId, wish, text);
  else await startAnswer(viewer, conversationId, seq);
}
