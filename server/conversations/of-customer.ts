import { db } from "#server/platform/db.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { ConversationView } from "./schema.ts";
import { viewsOf } from "./view.ts";

const SHOWN = 12;

export async function conversationsOf(
  viewer: Viewer,
  customerId: string,
  about: string | null,
): Promise<ConversationView[]> {
  authorize(isStaff(viewer));
  const rows = await db.conversation.findMany({
    where: { customerId },
    orderBy: { openedAt: "desc" },
    take: SHOWN,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  return viewsOf(viewer, about ? [about, ...ids.filter((id) => id !== about)] : ids);
}
