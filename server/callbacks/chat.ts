import { hooks } from "#server/conversations/hooks.ts";
import { TRAINING } from "#server/conversations/training.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { CallTopic } from "./schema.ts";

/** What a call is about that is booked out of a chat. @throws NotFound when the chat is another's */
export async function topicInChat(
  { id: customerId }: Viewer,
  conversationId: string | undefined,
): Promise<CallTopic> {
  if (!conversationId) return "other";
  const own = await db.conversation.count({ where: { id: conversationId, customerId } });
  if (own === 0) throw new NotFound();
  const topic = await hooks().topicSoFar(conversationId);
  return topic ? TRAINING[topic] : "other";
}

/** Who is in the chat, or was there last: they know what it is about. */
export async function personInChat(conversationId: string | null | undefined) {
  if (!conversationId) return null;
  const name = { select: { id: true, name: true } };
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId },
    select: {
      agent: name,
      humanRequests: {
        where: { ownerId: { not: null } },
        orderBy: { endedAt: "desc" },
        take: 1,
        select: { owner: name },
      },
    },
  });
  return conversation?.agent ?? conversation?.humanRequests[0]?.owner ?? null;
}
