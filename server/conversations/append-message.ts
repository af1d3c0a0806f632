import { isDeepStrictEqual } from "node:util";
import { takeFiles, untakenFiles } from "#server/files/take.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { UNREAD_JOB, unreadKey } from "./append-sql.ts";
import type { Appended } from "./commit.ts";
import type { Entry } from "./entry.ts";
import { append, appendIn, lockConversation, notifyConversation } from "./log.ts";
import { contents } from "./schema.ts";
import { UNREAD_MINUTES } from "./unread.ts";

type Message = Entry<"message"> & { authorId: string; clientKey: string };

/**
 * A message, with what was uploaded for it.
 * @throws what `append` does, and NotFound unless all files are its writer's to send
 */
export const appendMessage = (message: Message, fileIds: string[]): Promise<Appended> =>
  fileIds.length > 0 ? appendWithFiles(message, fileIds) : append(message);

/** In one transaction, so that a file is part of one message and no message lacks one; few enough to need no batch. */
async function appendWithFiles(message: Message, fileIds: string[]) {
  const { conversationId } = message;
  const appended = await db.$transaction(
    (tx) => appendWithFilesIn(tx, message, fileIds),
    // The same patience as for any other message.
    LOCK_TIMEOUT,
  );
  if (!appended.repeated) notifyConversation(conversationId);
  return appended;
}

async function appendWithFilesIn(tx: Tx, message: Message, fileIds: string[]): Promise<Appended> {
  const { conversationId, authorId: uploadedById } = message;
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) throw new NotFound();
  const earlier = await appendedBefore(tx, message, fileIds);
  if (earlier !== null) return { seq: earlier, repeated: true };
  mustBeAllowed(message, conversation);
  const taking = { customerId: conversation.customerId, uploadedById, fileIds };
  const content = { ...message.content, files: await untakenFiles(tx, taking) };
  const seq = await appendIn(tx, conversationId, [{ ...message, content }]);
  await takeFiles(tx, { ...taking, conversationId, eventSeq: seq });
  if (message.author === "agent") await lookAfter(tx, conversationId);
  return { seq, repeated: false };
}

/** @throws Conflict when the key was used for something else. */
async function appendedBefore(tx: Tx, message: Message, fileIds: string[]) {
  const { conversationId, author, authorId, clientKey, content } = message;
  const event = await tx.event.findUnique({
    where: { conversationId_author_clientKey: { conversationId, author, clientKey } },
    select: { seq: true, authorId: true, kind: true, content: true },
  });
  if (!event) return null;
  const known = event.kind === "message" ? contents.message.parse(event.content) : null;
  const said = { ...known, files: known?.files?.map(({ id }) => id) };
  const isSame = isDeepStrictEqual(said, { ...content, files: fileIds });
  if (!isSame || event.authorId !== authorId) throw new Conflict("chat.keyUsed");
  return event.seq;
}

function mustBeAllowed({ turn, afterClose }: Message, { closedAt, turn: current }: Conversation) {
  if (closedAt && !afterClose) throw new Conflict("chat.closed");
  if (turn !== undefined && turn !== current) throw new Conflict("chat.notYourTurn");
}

/** Whether it was read, as after any reply; a look that is due stays due. */
const lookAfter = (tx: Tx, conversationId: string) =>
  addJob(
    tx,
    UNREAD_JOB,
    { conversationId },
    {
      runAt: new Date(+now() + UNREAD_MINUTES * 60_000),
      key: unreadKey(conversationId),
      isDueStaying: true,
    },
  );
