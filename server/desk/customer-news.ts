import { lockConversation, notifyConversation } from "#server/conversations/log.ts";
import { notifyPerson } from "#server/conversations/topics.ts";
import { db, type Tx } from "#server/platform/db.ts";

/** @returns the conversation in which news of this customer are told, locked; null when they have none open. */
export async function lockOpen(tx: Tx, customerId: string) {
  const open = await tx.conversation.findFirst({
    where: { customerId, closedAt: null },
    select: { id: true },
  });
  const conversation = open && (await lockConversation(tx, open.id));
  return conversation && !conversation.closedAt ? conversation.id : null;
}

/** Their pages, and the chat that they and staff look at. */
export async function tellChanged(customerId: string) {
  notifyPerson(customerId, "plans");
  const open = await db.conversation.findFirst({
    where: { customerId, closedAt: null },
    select: { id: true },
  });
  if (open) notifyConversation(open.id);
}
