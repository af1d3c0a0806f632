import { notifyConversation, lockConversation } from "#server/conversations/log.ts";
import { cutRun } from "#server/desk/cut-run.ts";
import { db } from "#server/platform/db.ts";

/** Ends the answer and keeps what it had said, once. @returns false when it was over already. */
export async function endRun(
  conversationId: string,
  runId: string,
  end: "stopped" | "failed" | "interrupted",
): Promise<boolean> {
  const ended = await db.$transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    const live = await tx.assistantRun.count({ where: { id: runId, endedAt: null } });
    if (live === 1) await cutRun(tx, conversationId, end);
    return live === 1;
  });
  if (ended) notifyConversation(conversationId);
  return ended;
}
