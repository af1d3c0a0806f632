import type { Entry } from "#server/conversations/entry.ts";
import { appendIn } from "#server/conversations/log.ts";
import type { EventContent } from "#server/conversations/schema.ts";
import { changeConversation, PATIENCE } from "#server/desk/change.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { Callback, Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

type Kind = "callback_booked" | "callback_moved" | "callback_ended";

/** Whoever changes a call holds the conversation that it belongs to first, as everybody does who tells in it. */
export const withConversation = <Result>(
  id: string | null | undefined,
  change: (tx: Tx, conversation: Conversation | null) => Promise<Result>,
): Promise<Result> =>
  id ? changeConversation(id, change) : db.$transaction((tx) => change(tx, null), PATIENCE);

/** Says it in the conversation that the call belongs to, if there is one; without a person, it happened by itself. */
export async function tell<Told extends Kind>(
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
