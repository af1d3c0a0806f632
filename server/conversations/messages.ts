import { conversationTopic } from "./topics.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { append } from "./log.ts";
import { findConversation } from "./find.ts";
import { canReply } from "./policy.ts";
import { contents } from "./schema.ts";
import { contentOf } from "./written.ts";

type Message = { conversationId: string; clientKey: string; text: string };

/**
 * With the turn that the viewer's right was seen in: whoever loses the conversation in between says nothing. What
 * was saved while they had it stays saved, however late it is sent again.
 * @throws Forbidden unless the viewer is the agent in it.
 */
export async function reply(viewer: Viewer, message: Message) {
  const conversation = await findConversation(viewer, message.conversationId);
  const seq = canReply(viewer, conversation) ? null : await savedBefore(viewer, message);
  if (seq !== null) return { conversationId: conversation.id, seq };
  authorize(canReply(viewer, conversation), "chat.notYours");
  return say(viewer, message, { kind: "message", turn: conversation.turn });
}

/** @throws Conflict when the key was used for other words. */
async function savedBefore(viewer: Viewer, { conversationId, clientKey, text }: Message) {
  const event = await db.event.findFirst({
    where: { conversationId, clientKey, authorId: viewer.id, kind: "message" },
    select: { seq: true, content: true },
  });
  if (!event) return null;
  const saved = contents.message.parse(event.content).text;
  if (saved !== contentOf(text).text) throw new Conflict("chat.keyUsed");
  return event.seq;
}

export async function leaveNote(viewer: Viewer, message: Message) {
  await findConversation(viewer, message.conversationId);
  return say(viewer, message, { kind: "note", internal: true, afterClose: true });
}

type Manner =
  { kind: "message"; turn: number } | { kind: "note"; internal: true; afterClose: true };

async function say(viewer: Viewer, { conversationId, clientKey, text }: Message, manner: Manner) {
  const { seq } = await append({
    conversationId,
    author: "agent",
    authorId: viewer.id,
    authorName: viewer.name,
    clientKey,
    content: contentOf(text),
    ...manner,
  });
  return { conversationId, seq };
}

export async function showTyping(viewer: Viewer, id: string) {
  const conversation = await findConversation(viewer, id);
  const isCustomer = conversation.customerId === viewer.id;
  if (!isCustomer && !canReply(viewer, conversation)) return;
  conversationTopic.notify(id, {
    type: "frame",
    from: viewer.id,
    frame: {
      type: "typing",
      conversationId: id,
      author: isCustomer ? "customer" : "agent",
      name: viewer.name,
    },
  });
}
