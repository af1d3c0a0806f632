import { reopen } from "#server/desk/reopen.ts";
import { db } from "#server/platform/db.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { isOnlyThanks } from "./only-thanks.ts";

/** Soon after an agent has resolved it, words are meant for that agent: it goes on with them. Thanks call nobody back. */
export async function wordsAfterEnd(viewer: Viewer, last: Conversation, text: string) {
  if (isOnlyThanks(text)) return last;
  const { conversationId } = await reopen(viewer, last.id, text);
  return db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
}
