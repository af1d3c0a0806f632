import { findConversation } from "#server/conversations/find.ts";
import { hooks } from "#server/conversations/hooks.ts";
import { openConversation } from "#server/conversations/open.ts";
import { viewsOf } from "#server/conversations/view.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import type { AskedBy, Concern } from "#server/platform/prisma/enums.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { changeConversation, nameOf } from "./change.ts";
import { liveRequestOf, openRequest, withdrawLive } from "./request-store.ts";
import { notifyQueue } from "./queue.ts";
import { keepConcern } from "./concern.ts";
import { raiseRequest } from "./raise.ts";
import type { PersonAsked } from "./schema.ts";

/** `about`: what the person is to know before the first word. */
type Tap = { conversationId?: string | undefined; clientKey: string; about?: string };

const REASON_LIMIT = 500;

/** The same tap sent twice is one tap. */
export async function askForPerson(viewer: Viewer, tap: Tap): Promise<PersonAsked> {
  const { id } = await openConversation(viewer, tap);
  const isHeard = await changeConversation(id, async (tx, conversation) => {
    if (await wasSent(tx, id, tap.clientKey)) return true;
    if (conversation.closedAt) return false;
    const live = await requestPerson(tx, conversation, "button", tap.about, tap.clientKey);
    if (live && !live.reason && tap.about) await addReason(tx, live.id, tap.about);
    return true;
  });
  // Finished in between: the next try opens a new one.
  if (!isHeard) return askForPerson(viewer, tap);
  notifyQueue();
  return personAsked(viewer, id);
}

/** For word rules, distress, failures and the assistant: none of them waits for a model to agree. */
export async function askFor(
  conversationId: string,
  askedBy: AskedBy,
  words = "",
  heard: Concern | null = null,
) {
  await changeConversation(conversationId, async (tx, conversation) => {
    const concern = await keepConcern(tx, conversation, heard);
    return requestPerson(tx, { ...conversation, concern }, askedBy, words);
  });
  notifyQueue();
}

/**
 * For whatever asks in the middle of its own transaction: that holds the conversation's row, and calls `notifyConversation` and
 * `notifyQueue` after its COMMIT.
 * @returns the promise that stands now, or null when a person is there already or the conversation is over.
 */
export async function requestPerson(
  tx: Tx,
  conversation: Pick<Conversation, "id" | "customerId" | "agentId" | "closedAt" | "concern">,
  askedBy: AskedBy,
  words = "",
  clientKey?: string,
) {
  if (conversation.agentId || conversation.closedAt) return null;
  const live = await liveRequestOf(tx, conversation.id);
  if (live) return raiseRequest(tx, live, askedBy, conversation.concern, reasonOf(words));
  return openRequest(tx, conversation, { askedBy, reason: reasonOf(words), clientKey });
}

/** They waited already, and have said only now what for. */
const addReason = (tx: Tx, id: string, words: string) =>
  tx.humanRequest.update({ where: { id }, data: { reason: reasonOf(words) } });

export const reasonOf = (words: string) => words.slice(0, REASON_LIMIT).toWellFormed();

/** @throws Conflict when a person was faster. */
export async function withdrawRequest(viewer: Viewer, conversationId: string) {
  authorize(!isStaff(viewer));
  await findConversation(viewer, conversationId);
  await changeConversation(conversationId, async (tx, { agentId }) => {
    if (agentId) throw new Conflict("promise.alreadyJoined", { name: await nameOf(tx, agentId) });
    const live = await liveRequestOf(tx, conversationId);
    if (live) await withdrawLive(tx, viewer, live);
  });
  notifyQueue();
  await hooks().assistantMaySpeak(conversationId);
}

async function wasSent(tx: Tx, conversationId: string, clientKey: string) {
  const sent = await tx.event.findUnique({
    where: { conversationId_author_clientKey: { conversationId, author: "customer", clientKey } },
    select: { kind: true },
  });
  if (sent && sent.kind !== "human_requested") throw new Conflict("chat.keyUsed");
  return sent !== null;
}

export async function personAsked(viewer: Viewer, conversationId: string): Promise<PersonAsked> {
  const [view] = await viewsOf(viewer, [conversationId]);
  if (!view) throw new NotFound();
  const { status, agentName, position, deadlineAt } = view;
  return { conversationId, status, agentName, position, deadlineAt };
}
