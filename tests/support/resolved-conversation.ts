import { randomUUID } from "node:crypto";
import { sendMessage } from "#server/conversations/send.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { waitingCustomer } from "#tests/support/conversation-log.ts";
import { createOnlineAgent } from "#tests/support/factories.ts";
import "#tests/support/assistant.ts";

/** Noon; nobody waits, and Jonas alone is there. */
export async function jonasAlone() {
  await db.agentPresence.deleteMany();
  await db.humanRequest.deleteMany();
  const clock = stopClock("2026-11-23T12:00:00Z");
  const jonas = await createOnlineAgent("Jonas Ek");
  return {
    clock,
    jonas,
    /** Jonas has resolved it half a minute ago, or whoever is handed in. */
    async resolved(agent = jonas) {
      const { customer, conversationId: id } = await waitingCustomer();
      await takeOver(agent, id);
      await resolve(agent, id);
      clock.advance(30);
      return { customer, id };
    },
  };
}

export const write = (customer: Viewer, text: string, conversationId?: string) =>
  sendMessage(customer, { clientKey: randomUUID(), text, conversationId });

export const runsIn = (conversationId: string) =>
  db.assistantRun.count({ where: { conversationId } });
