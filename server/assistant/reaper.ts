import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { endRun } from "./end-run.ts";
import { takeUpUnanswered } from "./unanswered.ts";

const SILENT_SECONDS = 20;
const AT_ONCE = 50;

/** Answers whose process died end as interrupted; what was asked meanwhile is taken up. */
export async function reapRuns() {
  const dead = await db.assistantRun.findMany({
    where: { endedAt: null, heartbeatAt: { lt: new Date(+now() - SILENT_SECONDS * 1000) } },
    take: AT_ONCE,
    select: { id: true, conversationId: true },
  });
  const ended = await eachByItself(dead, async ({ id, conversationId }) =>
    Number(await endRun(conversationId, id, "interrupted")),
  );
  return ended + (await takeUpUnanswered());
}
