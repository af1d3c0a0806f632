import { findConversation } from "#server/conversations/find.ts";
import { lockRun } from "#server/conversations/live-run.ts";
import { appendIn } from "#server/conversations/log.ts";
import { notifyOpened } from "#server/conversations/open.ts";
import { canReopen } from "#server/conversations/policy.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { changeConversation } from "./change.ts";
import { findFree } from "./colleague.ts";
import { liveRequestOf, openRequest } from "./request-store.ts";
import { notifyQueue } from "./queue.ts";
import { personAsked, reasonOf } from "./requests.ts";
import type { PersonAsked } from "./schema.ts";
import { cutRun } from "./cut-run.ts";

/**
 * Not solved after all. The conversation goes on where it ended, with the agent who resolved it if they can take it,
 * else first in line; never with the assistant. Whoever has begun another one meanwhile gets their person there: one
 * conversation of a customer is open. Asked twice, it is open already.
 * @param words why, as the customer said it.
 */
export async function reopen(viewer: Viewer, id: string, words = ""): Promise<PersonAsked> {
  authorize(!isStaff(viewer));
  const closed = await findConversation(viewer, id);
  const open = await openOf(viewer);
  if (open?.id !== id && !canReopen(viewer, closed, now()))
    throw new Conflict("promise.tooLateToReopen");
  const isOpen = await (open ? bringInto(open.id, closed, words) : openAgain(viewer, id, words));
  // Another one was opened, or this one closed again, between the look and the lock.
  if (!isOpen) return reopen(viewer, id, words);
  notifyQueue();
  return personAsked(viewer, open?.id ?? id);
}

const openOf = ({ id: customerId }: Viewer) =>
  db.conversation.findFirst({ where: { customerId, closedAt: null }, select: { id: true } });

async function openAgain(viewer: Viewer, id: string, words: string) {
  const isOpen = await changeConversation(id, async (tx, conversation) => {
    if (!conversation.closedAt) return true;
    await tx.conversation.update({ where: { id }, data: { closedAt: null, resolvedById: null } });
    await bringBack(tx, viewer.id, conversation, conversation.resolvedById, words);
    return true;
  }).catch(unlessTaken);
  if (isOpen) notifyOpened({ id, customerId: viewer.id });
  return isOpen;
}

/** The customer has another conversation open, which the index found. */
function unlessTaken(error: unknown) {
  if (isTaken(error)) return false;
  throw error;
}

/** Whoever speaks with a person there, or waits for one, needs no other. */
async function bringInto(openId: string, closed: Conversation, words: string) {
  if (openId === closed.id) return true;
  await lockRun(openId);
  return changeConversation(openId, async (tx, place) => {
    if (place.closedAt) return false;
    const isHelped = place.agentId ?? (await liveRequestOf(tx, openId));
    if (!isHelped) await bringBack(tx, closed.customerId, place, closed.resolvedById, words);
    return true;
  });
}

async function bringBack(
  tx: Tx,
  customerId: string,
  { id, concern }: Pick<Conversation, "id" | "concern">,
  personId: string | null,
  words: string,
) {
  const person = personId ? await findFree(tx, personId) : null;
  await tx.conversation.update({
    where: { id },
    data: { agentId: person?.id ?? null, turn: { increment: 1 } },
  });
  const content = { to: person?.name ?? null };
  await appendIn(tx, id, [{ kind: "reopened", author: "customer", authorId: customerId, content }]);
  if (person) await cutRun(tx, id, "taken_over");
  else
    await openRequest(
      tx,
      { id, customerId, concern },
      { askedBy: "reopened", reason: reasonOf(words) },
    );
}
