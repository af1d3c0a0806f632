import { viewsOf } from "#server/conversations/view.ts";
import { db } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { PAGE, pageOf, placeOf } from "./page.ts";
import type { ConversationPage } from "./schema.ts";

type Page = { cursor?: string | null | undefined };

/** In the order in which they will be helped. The cursor is how many were shown: a queue moves from its head. */
export async function listWaiting(viewer: Viewer, { cursor }: Page): Promise<ConversationPage> {
  authorize(isStaff(viewer));
  const skip = Number(cursor ?? 0);
  if (!Number.isSafeInteger(skip) || skip < 0)
    throw new Invalid("common.invalid", { field: "cursor" });
  const rows = await db.humanRequest.findMany({
    where: { endedAt: null },
    orderBy: [{ priority: "desc" }, { askedAt: "asc" }, { id: "asc" }],
    skip,
    take: PAGE + 1,
    select: { conversationId: true },
  });
  const ids = rows.slice(0, PAGE).map(({ conversationId }) => conversationId);
  return {
    conversations: await viewsOf(viewer, ids),
    nextCursor: rows.length > PAGE ? String(skip + PAGE) : null,
  };
}

/** The conversations that the viewer is in, the latest words first. */
export async function listMine(viewer: Viewer, page: Page) {
  authorize(isStaff(viewer));
  return listOpen(viewer, page, { agentId: viewer.id });
}

/** Everyone may look on, and step in. */
export async function listWithAssistant(viewer: Viewer, page: Page) {
  authorize(isStaff(viewer));
  return listOpen(viewer, page, { agentId: null, humanRequests: { none: { endedAt: null } } });
}

async function listOpen(viewer: Viewer, { cursor }: Page, which: Prisma.ConversationWhereInput) {
  const after = placeOf(cursor);
  const rows = await db.conversation.findMany({
    where: {
      ...which,
      closedAt: null,
      ...(after && {
        OR: [{ lastEventAt: { lt: after.at } }, { lastEventAt: after.at, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ lastEventAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: { id: true, lastEventAt: true },
  });
  return pageOf(
    viewer,
    rows.map(({ id, lastEventAt }) => ({ id, at: lastEventAt })),
  );
}
