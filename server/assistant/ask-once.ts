import type { LiveRun } from "#server/conversations/live-run.ts";
import { askFor } from "#server/desk/requests.ts";
import { personStatusOf } from "./person-status.ts";

/** Whoever sent the person away while this answer was written does not get one from it. */
export async function askForPersonOnce({ row }: LiveRun, reason: string) {
  const { conversationId, questionSeq } = row;
  if ((await personStatusOf(conversationId, questionSeq)) === "unwanted") return false;
  await askFor(conversationId, "assistant", reason);
  return true;
}
