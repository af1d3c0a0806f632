import { db } from "#server/platform/db.ts";
import type { DraftFrame } from "./schema.ts";
import { liveRunOf } from "./live-run.ts";

export async function draftOf(conversationId: string): Promise<DraftFrame | null> {
  const here = liveRunOf(conversationId);
  if (here) return here.frame();
  const run = await db.assistantRun.findFirst({
    where: { conversationId, endedAt: null },
    select: { id: true, questionSeq: true, draft: true },
  });
  return (
    run && {
      type: "draft",
      conversationId,
      runId: run.id,
      questionSeq: run.questionSeq,
      offset: 0,
      text: run.draft,
    }
  );
}
