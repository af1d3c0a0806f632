import { conversationTopic, notifyDesks } from "./topics.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockRow } from "#server/platform/locks.ts";
import type { Appended } from "./commit.ts";
import { type Entry, previewOf } from "./entry.ts";
import { enqueue } from "./lanes.ts";
import { contents } from "./schema.ts";

/**
 * Adds one event and answers once it is committed. Entries that arrive while a commit is under way share the next
 * one. The same `clientKey` of the same author again is the same event: it gets the first one's seq.
 * @throws Conflict when the turn has passed, the conversation is closed, or the key was used for other words.
 */
export function append(entry: Entry): Promise<Appended> {
  contents[entry.kind].parse(entry.content);
  return new Promise((resolve, reject) => {
    enqueue({ entry, since: performance.now(), resolve, reject });
  });
}

export async function lockConversation(tx: Tx, id: string) {
  await lockRow(tx, "conversation", id);
  return tx.conversation.findUnique({ where: { id } });
}

/** The caller holds the row, and calls `notifyConversation` after its COMMIT. @returns the last seq. */
export async function appendIn(
  tx: Tx,
  conversationId: string,
  entries: Omit<Entry, "conversationId">[],
) {
  const previews = entries.map((entry) => previewOf(whole(entry, conversationId)));
  const preview = previews.findLast((text) => text !== null);
  const { seq } = await tx.conversation.update({
    where: { id: conversationId },
    data: {
      seq: { increment: entries.length },
      lastEventAt: new Date(),
      ...(preview ? { preview } : {}),
    },
    select: { seq: true },
  });
  await tx.event.createMany({
    data: entries.map((entry, index) => ({
      conversationId,
      seq: seq - entries.length + 1 + index,
      kind: entry.kind,
      author: entry.author,
      authorId: entry.authorId ?? null,
      clientKey: entry.clientKey ?? null,
      internal: entry.internal ?? false,
      content: contents[entry.kind].parse(entry.content),
    })),
  });
  return seq;
}

const whole = (entry: Omit<Entry, "conversationId">, conversationId: string) =>
  ({ ...entry, conversationId }) as Entry;

export function notifyConversation(conversationId: string) {
  conversationTopic.notify(conversationId, { type: "wake" });
  notifyDesks({ conversationId });
}
