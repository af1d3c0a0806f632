import { findConversation } from "#server/conversations/find.ts";
import { lockRun } from "#server/conversations/live-run.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { endRun } from "./end-run.ts";

export async function stopAnswer(viewer: Viewer, conversationId: string) {
  await findConversation(viewer, conversationId);
  const run = await db.assistantRun.findFirst({ where: { conversationId, endedAt: null } });
  if (!run) return { stopped: false };
  await lockRun(conversationId);
  return { stopped: await endRun(conversationId, run.id, "stopped") };
}
