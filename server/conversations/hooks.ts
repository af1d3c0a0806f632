import type { Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { SubjectTopic } from "./subject.ts";

export type CustomerMessage = { conversationId: string; seq: number; text: string };

export type ConversationHooks = {
  messageCame: (viewer: Viewer, message: CustomerMessage) => Promise<void>;
  /** Words soon after the end. @returns the conversation they belong to, or null for a new one. */
  wordsAfterEnd: (viewer: Viewer, last: Conversation, text: string) => Promise<Conversation | null>;
  /** Nobody else holds the right to speak any more; the customer may have asked something. */
  assistantMaySpeak: (conversationId: string) => Promise<void>;
  /** What an open conversation has been about up to now, as far as that can be heard. */
  topicSoFar: (conversationId: string) => Promise<SubjectTopic | null>;
};

let registered: ConversationHooks = {
  messageCame: async () => {},
  wordsAfterEnd: async () => null,
  assistantMaySpeak: async () => {},
  topicSoFar: async () => null,
};

export function registerHooks(hooks: ConversationHooks) {
  registered = hooks;
}

export const hooks = () => registered;
