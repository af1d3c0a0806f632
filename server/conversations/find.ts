import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { visibleTo } from "./policy.ts";

/** Before any lock, so that a stranger does not wait for it. @throws NotFound also when it is another's. */
export async function findConversation(viewer: Viewer, id: string) {
  const conversation = await db.conversation.findFirst({ where: { id, ...visibleTo(viewer) } });
  if (!conversation) throw new NotFound();
  return conversation;
}
