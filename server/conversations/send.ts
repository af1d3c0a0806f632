import { nameOwnPlan } from "#server/plans/plan.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { hooks } from "./hooks.ts";
import { openConversation } from "./open.ts";
import { canReopen } from "./policy.ts";
import { appendMessage } from "./append-message.ts";
import { contentOf } from "./written.ts";

type Message = {
  conversationId?: string | undefined;
  clientKey: string;
  text?: string | undefined;
  fileIds?: string[] | undefined;
  planId?: string | undefined;
};

/** The same `clientKey` again is the same message. @throws NotFound when the plan is not the customer's. */
export async function sendMessage(viewer: Viewer, message: Message) {
  const { conversationId, clientKey, planId, text = "", fileIds = [] } = message;
  const plan = planId && (await nameOwnPlan(viewer, planId));
  const content = contentOf(text);
  const conversation = await openConversation(
    viewer,
    { conversationId, clientKey },
    async (last) =>
      canReopen(viewer, last, now()) ? hooks().wordsAfterEnd(viewer, last, content.text) : null,
  );
  const said = {
    conversationId: conversation.id,
    kind: "message",
    author: "customer",
    authorId: viewer.id,
    authorName: viewer.name,
    clientKey,
    content: plan ? { ...content, plan } : content,
    afterClose: conversation.closedAt !== null,
  } as const;
  const { seq, repeated } = await appendMessage(said, fileIds);
  if (!repeated || (await wentUnheard(conversation.id, seq)))
    await hooks().messageCame(viewer, { conversationId: conversation.id, seq, text: content.text });
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
