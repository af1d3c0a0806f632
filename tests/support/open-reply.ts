import { randomUUID } from "node:crypto";
import { reply } from "#server/conversations/messages.ts";
import { setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import { createConversation, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";

/** Ada has asked Jonas something, in the conversation `id`. */
export async function adaAsksJonas() {
  setClock(() => new Date());
  const jonas = await createOnlineAgent("Jonas Ek");
  const ada = await createCustomer({ name: "Ada Lindqvist", locale: "en" });
  const { id } = await createConversation(ada, { agentId: jonas.id });
  await say(ada, id, "Where is my refund?");
  return { jonas, ada, id };
}

export const answer = (agent: Viewer, conversationId: string, text: string) =>
  reply(agent, { conversationId, clientKey: randomUUID(), text });

export const seqOf = async (id: string) =>
  (await db.conversation.findUniqueOrThrow({ where: { id } })).seq;

/** The log is written at the database's time; the job looks at ours. */
export const later = (seconds: number) => setClock(() => new Date(Date.now() + seconds * 1000));
