import { isDeepStrictEqual } from "node:util";
import { conversationTopic } from "./topics.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { append } from "./log.ts";
import { findConversation } from "./find.ts";
import { canReply } from "./policy.ts";
import { contents } from "./schema.ts";
import { appendMessage } from "./append-message.ts";
import { contentOf } from "./written.ts";

type Said = { conversationId: string; clientKey: string };
type Note = Said & { text: string };
type Reply = Said & { text?: string | undefined; fileIds?: string[] | undefined };

/**
 * With the turn that the viewer's right was seen in: whoever loses the conversation in between says nothing. What
 * was saved while they had it stays saved, however late it is sent again.
 * @throws Forbidden unless the viewer is the agent in it.
 */
export async function reply(viewer: Viewer, message: Reply) {
  const conversation = await findConversation(viewer, message.conversationId);
  const seq = canReply(viewer, conversation) ? null : await savedBefore(viewer, message);
  if (seq !== null) return { conversationId: conversation.id, seq };
  authorize(canReply(viewer, conversation), "chat.notYours");
  const { text = "", fileIds = [] } = message;
  const entry = { ...saidBy(viewer, message), content: contentOf(text) };
  const said = await appendMessage({ ...entry, kind: "message", turn: conversation.turn }, fileIds);
  return { conversationId: conversation.id, seq: said.seq };
}

/** @throws Conflict when the key was used for other words. */
async function savedBefore(viewer: Viewer, message: Reply) {
  const { conversationId, clientKey, text = "", fileIds = [] } = message;
  const event = await db.event.findFirst({
    where: { conversationId, clientKey, authorId: viewer.id, kind: "message" },
    select: { seq: true, content: true },
  });
  if (!event) return null;
  const saved = contents.message.parse(event.content);
  const isSame =
    saved.text === contentOf(text).text &&
    isDeepStrictEqual(saved.files?.map(({ id }) => id) ?? [], fileIds);
  if (!isSame) throw new Conflict("chat.keyUsed");
  return event.seq;
}

export async function leaveNote(viewer: Viewer, note: Note) {
  const { id: conversationId } = await findConversation(viewer, note.conversationId);
  const { seq } = await append({
    ...saidBy(viewer, note),
    kind: "note",
    internal: true,
    afterClose: true,
    content: contentOf(note.text),
  });
  return { conversationId, seq };
}

const saidBy = (viewer: Viewer, { conversationId, clientKey }: Said) => ({
  conversationId,
  clientKey,
  author: "agent" as const,
  authorId: viewer.id,
  authorName: viewer.name,
});

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
