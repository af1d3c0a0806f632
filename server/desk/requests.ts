import { announce, lockConversation } from "#server/conversations/log.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import type { AskedBy } from "#server/platform/prisma/enums.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { changeConversation, mustSee, nameOf } from "./change.ts";
import { liveRequestOf, openRequest, withdrawLive } from "./ledger.ts";
import { positions, queueChanged } from "./queue.ts";
import type { PersonAsked } from "./schema.ts";

/**
 * One tap, in any state. Whoever waits already goes on waiting, whoever speaks with a person is told so, and the
 * same tap sent twice is one tap.
 */
export async function askForPerson(
  viewer: Viewer,
  { conversationId, clientKey }: { conversationId?: string; clientKey: string },
): Promise<PersonAsked> {
  authorize(!isStaff(viewer));
  if (conversationId) await mustSee(viewer, conversationId);

  const id = await db.$transaction(async (tx) => {
    const conversation = await lockOpenConversation(tx, viewer);
    const known = await tx.event.findUnique({
      where: { conversationId_clientKey: { conversationId: conversation.id, clientKey } },
    });
    if (known && known.kind !== "human_requested") throw new Conflict("chat.keyUsed");
    if (!known) await requestPerson(tx, conversation, "button", "", clientKey);
    return conversation.id;
  });
  announce(id);
  queueChanged();
  return personAsked(id);
}

/**
 * For words, the assistant, distress, a failure and the turn cap: the caller holds the conversation's row, and calls
 * `announce` and `queueChanged` after its COMMIT.
 * @returns the promise that stands now, or null when a person is there already or the conversation is over.
 */
export async function requestPerson(
  tx: Tx,
  conversation: Pick<Conversation, "id" | "customerId" | "agentId" | "closedAt">,
  askedBy: AskedBy,
  reason = "",
  clientKey?: string,
) {
  if (conversation.agentId || conversation.closedAt) return null;
  const live = await liveRequestOf(tx, conversation.id);
  return live ?? openRequest(tx, conversation, { askedBy, reason, clientKey });
}

/**
 * The customer no longer wants a person; the assistant may answer again.
 * @throws Conflict when a person was faster.
 */
export async function withdrawRequest(viewer: Viewer, conversationId: string) {
  await mustSee(viewer, conversationId);
  await changeConversation(conversationId, async (tx, { agentId }) => {
    if (agentId) throw new Conflict("promise.alreadyJoined", { name: await nameOf(tx, agentId) });
    const live = await liveRequestOf(tx, conversationId);
    if (live) await withdrawLive(tx, viewer, live);
  });
  queueChanged();
}

/** Closes may come between the two steps of finding the open one: then there is none, and one is opened. */
async function lockOpenConversation(tx: Tx, viewer: Viewer): Promise<Conversation> {
  await tx.conversation.createMany({
    data: [{ customerId: viewer.id, locale: viewer.locale, openedAt: now(), lastEventAt: now() }],
    skipDuplicates: true,
  });
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    select id from conversation where customer_id = ${viewer.id}::uuid and closed_at is null for update`;
  return (open && (await lockConversation(tx, open.id))) ?? lockOpenConversation(tx, viewer);
}

async function personAsked(conversationId: string): Promise<PersonAsked> {
  const [conversation, places] = await Promise.all([
    db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { agent: { select: { name: true } } },
    }),
    positions([conversationId]),
  ]);
  const place = places.get(conversationId);
  return {
    conversationId,
    standing: conversation.agent ? "agent" : "waiting",
    agentName: conversation.agent?.name ?? null,
    position: place?.position ?? null,
    deadlineAt: place?.deadlineAt.toISOString() ?? null,
  };
}
