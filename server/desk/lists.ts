import { type Cursor, type Place, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { PAGE, pageOf } from "./page.ts";
import { inOrder, waits } from "./queue.ts";

type Page = { cursor?: Cursor };

export async function listWaiting(viewer: Viewer, { cursor }: Page) {
  authorize(isStaff(viewer));
  const after = placeOf(cursor);
  const rows = await db.humanRequest.findMany({
    where: { ...waits, ...(after && behind(after)) },
    orderBy: inOrder,
    take: PAGE + 1,
    select: { id: true, conversationId: true, priority: true, firstAskedAt: true },
  });
  return pageOf(
    viewer,
    { list: "waiting", isMore: after !== null },
    rows.map(({ firstAskedAt, ...row }) => ({ ...row, at: firstAskedAt })),
  );
}

export async function listMine(viewer: Viewer, page: Page) {
  authorize(isStaff(viewer));
  return listOpen(viewer, page, "mine", { agentId: viewer.id });
}

export async function listWithAssistant(viewer: Viewer, page: Page) {
  authorize(isStaff(viewer));
  return listOpen(viewer, page, "withAssistant", {
    agentId: null,
    humanRequests: { none: waits },
  });
}

async function listOpen(
  viewer: Viewer,
  { cursor }: Page,
  list: string,
  which: Prisma.ConversationWhereInput,
) {
  const after = placeOf(cursor);
  const rows = await db.conversation.findMany({
    where: { ...which, closedAt: null, ...(after && before(after)) },
    orderBy: [{ lastEventAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: { id: true, lastEventAt: true },
  });
  return pageOf(
    viewer,
    { list, isMore: after !== null },
    rows.map(({ id, lastEventAt }) => ({ id, conversationId: id, at: lastEventAt })),
  );
}

const behind = ({ priority, at, id }: Required<Place>): Prisma.HumanRequestWhereInput => ({
  OR: [
    { priority: { lt: priority } },
    { priority, firstAskedAt: { gt: at } },
    { priority, firstAskedAt: at, id: { gt: id } },
  ],
});

const before = ({ at, id }: Place): Prisma.ConversationWhereInput => ({
  OR: [{ lastEventAt: { lt: at } }, { lastEventAt: at, id: { lt: id } }],
});
