import { withdrawRequest } from "#server/desk/requests.ts";
import { waits } from "#server/desk/queue.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { takesBack } from "./wants-person/taking-back.ts";

/**
 * Whoever asked for a person and says that they need none any more waits no longer, and is answered. Who is waited for
 * for another reason is not sent away by three words.
 * @returns whether the wish was taken back
 */
export async function takeBackWish(viewer: Viewer, conversationId: string, text: string) {
  if (!takesBack(text)) return false;
  const own = await db.humanRequest.count({
    where: { conversationId, ...waits, askedBy: { in: ["words", "assistant", "button"] } },
  });
  if (own === 0) return false;
  try {
    await withdrawRequest(viewer, conversationId);
    return true;
  } catch (error) {
    // Somebody has joined meanwhile, and reads it.
    if (error instanceof Conflict) return true;
    throw error;
  }
}
