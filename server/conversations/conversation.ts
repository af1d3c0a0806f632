import { draftOf } from "./drafts.ts";
import { auditOpened } from "#server/platform/audit.ts";
import { type Cursor, nextCursor, type Place, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { eventsBefore } from "./events.ts";
import { findConversation } from "./find.ts";
import type { EventView } from "./schema.ts";
import { viewsOf } from "./view.ts";

const FIRST_PAGE = 60;
const HISTORY = 30;

/** The open one, or the one closed last; with its newest events and the answer in the making. */
export async function currentConversation(viewer: Viewer) {
  const [newest] = await db.conversation.findMany({
    where: { customerId: viewer.id },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }],
    take: 1,
    select: { id: true },
  });
  const nothing = { conversation: null, events: [], hasMore: false, draft: null };
  return newest ? getConversation(viewer, newest.id) : nothing;
}

export async function getConversation(viewer: Viewer, id: string) {
  await mustRead(viewer, id);
  const [[conversation = null], page, draft] = await Promise.all([
    viewsOf(viewer, [id]),
    pageBefore(viewer, id, Number.MAX_SAFE_INTEGER, FIRST_PAGE),
    draftOf(id),
  ]);
  return { conversation, ...page, draft };
}

export async function listEvents(
  viewer: Viewer,
  { id, before, limit }: { id: string; before?: number | undefined; limit: number },
) {
  await mustRead(viewer, id);
  return pageBefore(viewer, id, before ?? Number.MAX_SAFE_INTEGER, limit);
}

/** Those that have ended, newest first. */
export async function listHistory(viewer: Viewer, { cursor }: { cursor?: Cursor }) {
  const last = placeOf(cursor);
  const rows = await db.conversation.findMany({
    where: { customerId: viewer.id, closedAt: { not: null }, ...(last && olderThan(last)) },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: HISTORY + 1,
    select: { id: true, openedAt: true },
  });
  const shown = rows.slice(0, HISTORY).map(({ id }) => id);
  return {
    conversations: await viewsOf(viewer, shown),
    nextCursor: nextCursor(
      rows.map(({ id, openedAt: at }) => ({ id, at })),
      HISTORY,
    ),
  };
}

const olderThan = ({ at, id }: Place): Prisma.ConversationWhereInput => ({
  OR: [{ openedAt: { lt: at } }, { openedAt: at, id: { lt: id } }],
});

async function pageBefore(viewer: Viewer, id: string, before: number, limit: number) {
  const events = await eventsBefore(id, Math.min(before, 2 ** 31 - 1), limit + 1);
  const hasMore = events.length > limit;
  return { events: visible(viewer, hasMore ? events.slice(1) : events), hasMore };
}

const visible = (viewer: Viewer, events: EventView[]) =>
  isStaff(viewer) ? events : events.filter(({ internal }) => !internal);

async function mustRead(viewer: Viewer, id: string) {
  const { customerId } = await findConversation(viewer, id);
  if (isStaff(viewer)) await auditOpened(viewer, [{ id, customerId }]);
}
