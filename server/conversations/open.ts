import { notifyDesks, personTopic } from "./topics.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";

const RECENT = 3;

type Instead = (last: Conversation) => Promise<Conversation | null>;

/**
 * The conversation that a customer's message belongs to: the open one, or a new one when the last is closed. A
 * message that one of the recent conversations has already stays there.
 * @param instead of a new one, perhaps the last one, which is closed.
 * @throws NotFound when the named one is not the viewer's.
 */
export async function openConversation(
  viewer: Viewer,
  { conversationId, clientKey }: { conversationId?: string | undefined; clientKey?: string },
  instead?: Instead,
): Promise<Conversation> {
  authorize(!isStaff(viewer));
  const recent = await db.conversation.findMany({
    where: { customerId: viewer.id },
    orderBy: { openedAt: "desc" },
    take: RECENT,
    include: clientKey
      ? { events: { where: { clientKey, author: "customer" }, select: { seq: true } } }
      : { events: { where: { seq: 0 }, select: { seq: true } } },
  });
  if (conversationId && !recent.some(({ id }) => id === conversationId)) {
    await mustOwn(viewer, conversationId);
  }
  const [last] = recent;
  return (
    recent.find(({ events }) => events.length > 0) ??
    recent.find(({ closedAt }) => closedAt === null) ??
    (last && (await instead?.(last))) ??
    (await open(viewer))
  );
}

async function mustOwn(viewer: Viewer, id: string) {
  const own = await db.conversation.count({ where: { id, customerId: viewer.id } });
  if (own === 0) throw new NotFound();
}

async function open(viewer: Viewer) {
  const conversation = await openIn(db, viewer);
  notifyOpened(conversation);
  return conversation;
}

/** Of two at once the index lets one open, and both are in it. `notifyOpened` follows the COMMIT. */
export async function openIn(
  tx: Pick<Tx, "conversation">,
  { id: customerId, locale }: Pick<Viewer, "id" | "locale">,
) {
  await tx.conversation.createMany({
    data: [{ customerId, locale, openedAt: now(), lastEventAt: now() }],
    skipDuplicates: true,
  });
  return tx.conversation.findFirstOrThrow({ where: { customerId, closedAt: null } });
}

export function notifyOpened({ id, customerId }: { id: string; customerId: string }) {
  personTopic.notify(customerId, { type: "opened", conversationId: id });
  notifyDesks({ conversationId: id });
}
