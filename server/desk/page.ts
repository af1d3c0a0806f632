import { viewsOf } from "#server/conversations/view.ts";
import { auditList, type Look } from "#server/platform/audit-list.ts";
import { nextCursor, type Place } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { ConversationPage } from "./schema.ts";

export const PAGE = 30;

type Row = Place & { conversationId: string };

export async function pageOf(viewer: Viewer, look: Look, rows: Row[]): Promise<ConversationPage> {
  const shown = rows.slice(0, PAGE);
  const ids = shown.map(({ conversationId }) => conversationId);
  await auditList(viewer, look, await customersOf(ids));
  return { conversations: await viewsOf(viewer, ids), nextCursor: nextCursor(rows, PAGE) };
}

async function customersOf(ids: string[]) {
  const rows = await db.conversation.findMany({
    where: { id: { in: ids } },
    select: { customerId: true },
  });
  return rows.map(({ customerId }) => customerId);
}
