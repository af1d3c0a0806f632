import type { Entry } from "#server/conversations/entry.ts";
import { appendIn } from "#server/conversations/log.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";

type Cut = "taken_over" | "stopped" | "failed" | "interrupted";

/**
 * Ends the answer in the making inside the caller's transaction, which holds the conversation's row. What it had
 * written so far is kept, and marked as cut; when the turn has risen as well, nothing of it can be said any more.
 */
export async function cutRun(tx: Tx, conversationId: string, end: Cut) {
  const live = await tx.assistantRun.findFirst({ where: { conversationId, endedAt: null } });
  if (!live) return;
  const { id, draft } = await tx.assistantRun.update({
    where: { id: live.id },
    data: { endedAt: now(), end },
  });
  const key = { conversationId, author: "assistant", clientKey: id } as const;
  const wasSaid = await tx.event.findUnique({
    where: { conversationId_author_clientKey: key },
    select: { seq: true },
  });
  const entry = wasSaid ? null : lastWords(id, draft, end);
  if (entry) await appendIn(tx, conversationId, [entry]);
}

/** The key is the one that the whole answer would have: of the two only one can be said. */
function lastWords(runId: string, draft: string, cut: Cut): Omit<Entry, "conversationId"> | null {
  if (draft.trim()) {
    const content = { text: draft, runId, cut };
    return { kind: "message", author: "assistant", clientKey: runId, content };
  }
  const isMissed = cut === "failed" || cut === "interrupted";
  return isMissed ? { kind: "answer_failed", author: "system", content: { runId } } : null;
}
