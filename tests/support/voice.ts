import { randomUUID } from "node:crypto";
import { personTopic } from "#server/conversations/topics.ts";
import type { VoiceFrame } from "#server/conversations/voice-frame.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { accept } from "#server/voice/answer.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { openVoice } from "#server/voice/hooks.ts";
import { createAgent, createConversation, createCustomer } from "./factories.ts";

let isOpen = false;

/** As at start-up, once. */
export function openVoiceOnce() {
  if (!isOpen) openVoice();
  isOpen = true;
}

/** A customer and the agent who holds their conversation, each with a browser tab. */
export async function twoWhoTalk() {
  openVoiceOnce();
  const customer = await createCustomer();
  const agent = await createAgent();
  const { id: conversationId } = await createConversation(customer, { agentId: agent.id });
  return { customer, agent, conversationId, customerTab: randomUUID(), agentTab: randomUUID() };
}

/** The customer has asked, and the agent has said yes. */
export async function twoOnACall() {
  const two = await twoWhoTalk();
  const { customer, agent, conversationId, customerTab, agentTab } = two;
  const { id } = await askToSpeak(customer, { conversationId, tab: customerTab });
  await accept(agent, { id, tab: agentTab });
  return { ...two, id };
}

export const voiceCallOf = (id: string) => db.voiceCall.findUniqueOrThrow({ where: { id } });

/** What the browsers of this person are told about calls. */
export function voiceHeardBy({ id }: Pick<Viewer, "id">) {
  const heard: VoiceFrame[] = [];
  const leave = personTopic.subscribe(id, (notice) => {
    if (notice.type !== "frame") return;
    const { frame } = notice;
    if (frame.type === "voice" || frame.type === "voice_signal") heard.push(frame);
  });
  return { heard, leave };
}

/** "done", or the code and the reason of the refusal. */
export const said = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof DomainError) return `${error.code} ${error.reason}`;
      throw error;
    },
  );
