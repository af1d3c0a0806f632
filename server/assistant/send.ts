import { append } from "#server/conversations/log.ts";
import { openConversation } from "#server/conversations/open.ts";
import { contentOf } from "#server/conversations/written.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { takeUp } from "./take-up.ts";

type Message = { conversationId?: string | undefined; clientKey: string; text: string };

/**
 * A customer speaks. Acknowledged once it is committed; the same `clientKey` again is the same message. The assistant
 * answers unless a person holds the conversation.
 */
export async function sendMessage(viewer: Viewer, { conversationId, clientKey, text }: Message) {
  const conversation = await openConversation(viewer, { conversationId, clientKey });
  const content = contentOf(text);
  const { seq, repeated } = await append({
    conversationId: conversation.id,
    kind: "message",
    author: "customer",
    authorId: viewer.id,
    authorName: viewer.name,
    clientKey,
    content,
  });
  if (!repeated || (await wentUnheard(conversation.id, seq)))
    await takeUp(viewer, { conversationId: conversation.id, seq, text: content.text });
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
