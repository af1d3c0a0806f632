import { handsMayHaveChanged } from "#server/conversations/hands.ts";
import { notifyConversation, lockConversation } from "#server/conversations/log.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";

/** The conversation's row decides every race about who is in it: first it, then its request, then the run. */
export async function changeConversation<Result>(
  id: string,
  change: (tx: Tx, conversation: Conversation) => Promise<Result>,
): Promise<Result> {
  const { result, after } = await db.$transaction(async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation) throw new NotFound();
    const changed = await change(tx, conversation);
    return { result: changed, after: await handsMayHaveChanged(tx, id) };
  }, LOCK_TIMEOUT);
  after?.();
  notifyConversation(id);
  return result;
}

export async function nameOf(tx: Tx, personId: string) {
  const { name } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true },
  });
  return name;
}
