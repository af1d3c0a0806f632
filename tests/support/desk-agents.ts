import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation, createOnlineAgent } from "#tests/support/factories.ts";

/** A supervisor, and two agents who are there. */
export async function deskOfThree() {
  return {
    ruth: await createAgent("supervisor", { name: "Ruth Adler" }),
    grace: await createOnlineAgent("Grace Berg"),
    jonas: await createOnlineAgent("Jonas Ek"),
  };
}

/** A conversation, as the agent in it sees it. */
export async function heldBy({ id: agentId }: Viewer) {
  const { id: conversationId, turn } = await createConversation(undefined, { agentId });
  return { conversationId, turn };
}

export const words = { clientKey: "01980000-0000-7000-8000-000000000001", text: "I am here" };
