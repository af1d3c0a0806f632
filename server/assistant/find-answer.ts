import { findConversation } from "#server/conversations/find.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** Where an answer of the assistant stands. */
export type Place = { conversationId: string; seq: number };

/** @throws NotFound also for what is somebody else's, or was said by somebody else */
export async function findAnswer(viewer: Viewer, { conversationId, seq }: Place) {
  await findConversation(viewer, conversationId);
  const event = await db.event.findUnique({
    where: { conversationId_seq: { conversationId, seq }, kind: "message", author: "assistant" },
    select: { content: true, createdAt: true },
  });
  if (!event) throw new NotFound();
  return { content: contents.message.parse(event.content), createdAt: event.createdAt };
}

/** Whether the assistant has put another card of this kind, for the same thing, before them since. */
export async function isReplaced({ conversationId, seq }: Place, path: string[], id: string) {
  const where = { conversationId, seq: { gt: seq }, kind: "message", author: "assistant" } as const;
  return (await db.event.count({ where: { ...where, content: { path, equals: id } } })) > 0;
}
