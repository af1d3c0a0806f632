import { conversationTopic } from "./topics.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";

/** It only moves on, and never beyond what was said. */
export async function markRead(viewer: Viewer, { id, seq }: { id: string; seq: number }) {
  authorize(!isStaff(viewer));
  const moved = await db.$executeRaw`
    update conversation set read_seq = least(${seq}, seq)
    where id = ${id}::uuid and customer_id = ${viewer.id}::uuid and read_seq < least(${seq}, seq)`;
  if (moved > 0) return conversationTopic.notify(id, { type: "status" });
  const own = await db.conversation.count({ where: { id, customerId: viewer.id } });
  if (own === 0) throw new NotFound();
}
