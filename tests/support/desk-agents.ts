import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { waitingCustomer } from "#tests/support/conversation-log.ts";
import { createAgent, createConversation, createOnlineAgent } from "#tests/support/factories.ts";

/** A supervisor, and two agents who are there. */
export async function deskOfThree() {
  return {
    ruth: await createAgent("supervisor", { name: "Ruth Adler" }),
    grace: await createOnlineAgent("Grace Berg"),
    jonas: await createOnlineAgent("Jonas Ek"),
  };
}

/** Noon: nobody is there, and no agent is in a conversation. @returns the clock */
export async function emptyDesk() {
  await db.agentPresence.deleteMany();
  await db.conversation.updateMany({ data: { agentId: null } });
  return stopClock("2026-11-23T12:00:00Z");
}

/** An agent who is there has taken over from somebody who waited. */
export async function helping(by?: Viewer) {
  const agent = by ?? (await createOnlineAgent("Nils Holm"));
  const waiting = await waitingCustomer();
  await takeOver(agent, waiting.conversationId);
  return { agent, ...waiting };
}

/** A conversation, as the agent in it sees it. */
export async function heldBy({ id: agentId }: Viewer) {
  const { id: conversationId, turn } = await createConversation(undefined, { agentId });
  return { conversationId, turn };
}

export const words = { clientKey: "01980000-0000-7000-8000-000000000001", text: "I am here" };
