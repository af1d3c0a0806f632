import { findConversation } from "#server/conversations/find.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
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
export const isReplaced = (place: Place, path: string[], id: string) =>
  isSaidSince(place, [{ content: { path, equals: id } }]);

/** Of a payment: another one that has one of its plans in it. */
export const isPaymentReplaced = (place: Place, planIds: string[]) =>
  isSaidSince(
    place,
    planIds.map((planId) => ({
      content: { path: ["proposal", "parts"], array_contains: [{ planId }] },
    })),
  );

async function isSaidSince({ conversationId, seq }: Place, cards: Prisma.EventWhereInput[]) {
  const where = { conversationId, seq: { gt: seq }, kind: "message", author: "assistant" } as const;
  return (await db.event.count({ where: { ...where, OR: cards } })) > 0;
}
