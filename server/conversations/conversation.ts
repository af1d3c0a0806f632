import { draftOf } from "./drafts.ts";
import { auditOpened } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { eventsBefore } from "./events.ts";
import { findConversation } from "./find.ts";
import type { EventView } from "./schema.ts";
import { viewsOf } from "./view.ts";

const FIRST_PAGE = 60;
const HISTORY = 50;

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

export async function listHistory(viewer: Viewer) {
  const rows = await db.conversation.findMany({
    where: { customerId: viewer.id, closedAt: { not: null } },
    orderBy: { openedAt: "desc" },
    take: HISTORY,
    select: { id: true },
  });
  return viewsOf(
    viewer,
    rows.map(({ id }) => id),
  );
}

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
