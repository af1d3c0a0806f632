import { canReopen } from "#server/conversations/policy.ts";
import { reopen } from "#server/desk/reopen.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { isOnlyThanks } from "./only-thanks.ts";

/**
 * A customer writes soon after an agent has resolved their conversation: that is meant for the agent, so it goes on
 * with them. Thanks call nobody back.
 * @returns the conversation that the words belong to, or null for a new one.
 */
export async function goOnAfterwards(viewer: Viewer, last: Conversation, text: string) {
  if (!canReopen(viewer, last, now())) return null;
  if (isOnlyThanks(text)) return last;
  const { conversationId } = await reopen(viewer, last.id, text);
  return db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
}
