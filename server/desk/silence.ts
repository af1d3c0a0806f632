import { appendIn } from "#server/conversations/log.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";

/**
 * Ends the answer in the making inside the caller's transaction, which holds the conversation's row and has raised
 * its turn: nothing of that run can be said any more. What it had written so far is kept, and marked as cut.
 */
export async function silenceAssistant(
  tx: Tx,
  conversationId: string,
  end: "taken_over" | "stopped",
) {
  const live = await tx.assistantRun.findFirst({ where: { conversationId, endedAt: null } });
  if (!live) return;
  const { id, draft } = await tx.assistantRun.update({
    where: { id: live.id },
    data: { endedAt: now(), end },
  });
  if (!draft.trim()) return;
  await appendIn(tx, conversationId, [
    { kind: "message", author: "assistant", content: { text: draft, runId: id, cut: end } },
  ]);
}
