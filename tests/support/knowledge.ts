import { randomUUID } from "node:crypto";
import { append } from "#server/conversations/log.ts";
import type { EventContent } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "./conversations.ts";
import { createConversation } from "./factories.ts";

type Answer = Partial<EventContent<"message">>;

/** A question and the assistant's answer to it, in a conversation of its own. @returns where the answer stands */
export async function createAnswer(customer: Viewer, answer: Answer = {}, question = "Why?") {
  const { id: conversationId } = await createConversation(customer);
  await say(customer, conversationId, question);
  const { seq } = await append({
    conversationId,
    kind: "message",
    author: "assistant",
    clientKey: randomUUID(),
    content: { text: "Because.", runId: randomUUID(), ...answer },
  });
  return { conversationId, seq };
}

type Gap = Partial<Prisma.KnowledgeGapUncheckedCreateInput>;

/** A question that was not answered, as the end of a run keeps it. */
export async function createGap(customer: Viewer, question: string, gap: Gap = {}) {
  const { conversationId, seq } = await createAnswer(customer, {}, question);
  return db.knowledgeGap.create({
    data: {
      conversationId,
      questionSeq: seq - 1,
      answerSeq: seq,
      cause: "not_understood",
      language: "en",
      ...gap,
    },
  });
}
