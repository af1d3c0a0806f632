import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { visibleTo } from "./policy.ts";

/**
 * Looked at before anything is locked, so that a stranger neither learns of it nor waits for it.
 * @throws NotFound also when it is not the viewer's to see.
 */
export async function findConversation(viewer: Viewer, id: string) {
  const conversation = await db.conversation.findFirst({ where: { id, ...visibleTo(viewer) } });
  if (!conversation) throw new NotFound();
  return conversation;
}
