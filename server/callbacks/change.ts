import type { Entry } from "#server/conversations/entry.ts";
import { notifyConversation, appendIn, lockConversation } from "#server/conversations/log.ts";
import type { EventContent } from "#server/conversations/schema.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Callback, Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { notifyCalls } from "./notify.ts";

type Kind = "callback_booked" | "callback_moved" | "callback_ended";

type Change<Result> = (tx: Tx, hold: () => Promise<Conversation | null>) => Promise<Result>;

/**
 * One change to a call. So that no two wait for each other, everybody takes what they need in this order: the agents'
 * diaries, the conversation that the call belongs to (`hold`), the call's row.
 */
export async function changeCall<Result>(
  call: Pick<Callback, "conversationId" | "customerId">,
  change: Change<Result>,
): Promise<Result> {
  const { conversationId } = call;
  const hold = async (tx: Tx) => (conversationId ? lockConversation(tx, conversationId) : null);
  const result = await db.$transaction((tx) => change(tx, () => hold(tx)), LOCK_TIMEOUT);
  if (conversationId) notifyConversation(conversationId);
  notifyCalls(call);
  return result;
}

/** Says it in the conversation that the call belongs to, if there is one; without a person, it happened by itself. */
export async function recordInConversation<Told extends Kind>(
  tx: Tx,
  { conversationId }: Pick<Callback, "conversationId">,
  by: Viewer | null,
  { kind, content }: { kind: Told; content: EventContent<Told> },
) {
  if (!conversationId) return;
  const person = by?.role === "customer" ? ("customer" as const) : ("agent" as const);
  const speaker = by ? { author: person, authorId: by.id } : { author: "system" as const };
  // The kind fixes the shape of the content, which the compiler cannot follow through the union.
  const entry = { kind, content, ...speaker } as Omit<Entry, "conversationId">;
  await appendIn(tx, conversationId, [entry]);
}
