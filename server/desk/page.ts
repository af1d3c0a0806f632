import { viewsOf } from "#server/conversations/view.ts";
import { auditList, type Look } from "#server/platform/audit-list.ts";
import { db } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { ConversationPage } from "./schema.ts";

export const PAGE = 30;

/**
 * Where a page ends, as values of its last row and not as a count: rows that come and go meanwhile neither hide
 * another nor show it twice.
 */
export type Place = { priority?: number; at: Date; id: string };
type Row = Place & { conversationId: string };

const shape =
  /^(?<priority>\d{1,9})_(?<at>\d{1,14})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function placeOf(cursor: string | null | undefined): Required<Place> | null {
  if (!cursor) return null;
  const { priority, at, id } = shape.exec(cursor)?.groups ?? {};
  if (!priority || !at || !id) throw new Invalid("common.invalid", { field: "cursor" });
  return { priority: Number(priority), at: new Date(Number(at)), id };
}

export const cursorOf = ({ priority = 0, at, id }: Place) => `${priority}_${+at}_${id}`;

/** @param rows one more than a page shows, when there are more. Each shows its customer's last words. */
export async function pageOf(viewer: Viewer, look: Look, rows: Row[]): Promise<ConversationPage> {
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : null;
  const ids = shown.map(({ conversationId }) => conversationId);
  await auditList(viewer, look, await customersOf(ids));
  return { conversations: await viewsOf(viewer, ids), nextCursor: last ? cursorOf(last) : null };
}

async function customersOf(ids: string[]) {
  const rows = await db.conversation.findMany({
    where: { id: { in: ids } },
    select: { customerId: true },
  });
  return rows.map(({ customerId }) => customerId);
}
