import { lockRun } from "#server/conversations/live-run.ts";
import { visibleTo } from "#server/conversations/policy.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { endRun } from "./end-run.ts";

/** Enough, says the customer: what was read so far stays. Closing the tab is not this. */
export async function stopAnswer(viewer: Viewer, conversationId: string) {
  const conversation = await db.conversation.findFirst({
    where: { id: conversationId, ...visibleTo(viewer) },
    select: { runs: { where: { endedAt: null }, select: { id: true } } },
  });
  if (!conversation) throw new NotFound();
  const [run] = conversation.runs;
  if (!run) return { stopped: false };
  await lockRun(conversationId);
  return { stopped: await endRun(conversationId, run.id, "stopped") };
}
