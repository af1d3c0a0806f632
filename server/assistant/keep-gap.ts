import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Gap } from "./gap.ts";

type Run = { conversationId: string; questionSeq: number };

/** Once the answer is said and its run has ended: nobody waits for it. */
export async function keepGap({ conversationId, questionSeq }: Run, answerSeq: number, gap: Gap) {
  await db.knowledgeGap.createMany({
    data: [{ ...gap, conversationId, questionSeq, answerSeq, askedAt: now() }],
    skipDuplicates: true,
  });
}
