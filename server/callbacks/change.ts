import { notifyDesks, notifyPerson } from "#server/conversations/topics.ts";
import type { Entry } from "#server/conversations/entry.ts";
import { notifyConversation, appendIn, lockConversation } from "#server/conversations/log.ts";
import type { EventContent } from "#server/conversations/schema.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Callback, Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

type Kind = "callback_booked" | "callback_moved" | "callback_ended";

type Change<Result> = (tx: Tx, lock: () => Promise<Conversation | null>) => Promise<Result>;

/** Locks are taken in this order: the agents' availability, the call's conversation (`lock`), the call's row. */
export async function changeCall<Result>(
  call: Pick<Callback, "conversationId" | "customerId">,
  change: Change<Result>,
): Promise<Result> {
  const { conversationId } = call;
  const lock = async (tx: Tx) => (conversationId ? lockConversation(tx, conversationId) : null);
  const result = await db.$transaction((tx) => change(tx, () => lock(tx)), LOCK_TIMEOUT);
  if (conversationId) notifyConversation(conversationId);
  notifyCalls(call);
  return result;
}

export async function recordInConversation<Recorded extends Kind>(
  tx: Tx,
  { conversationId }: Pick<Callback, "conversationId">,
  by: Viewer | null,
  { kind, content }: { kind: Recorded; content: EventContent<Recorded> },
) {
  if (!conversationId) return;
  const person = by?.role === "customer" ? ("customer" as const) : ("agent" as const);
  const speaker = by ? { author: person, authorId: by.id } : { author: "system" as const };
  // The kind fixes the shape of the content, which the compiler cannot follow through the union.
  const entry = { kind, content, ...speaker } as Omit<Entry, "conversationId">;
  await appendIn(tx, conversationId, [entry]);
}

export function notifyCalls({ customerId }: { customerId: string }) {
  notifyPerson(customerId, "callbacks");
  notifyDesks({ changed: "callbacks" });
}
