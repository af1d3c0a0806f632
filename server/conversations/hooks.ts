import type { Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

export type CustomerMessage = { conversationId: string; seq: number; text: string };

export type ConversationHooks = {
  messageCame: (viewer: Viewer, message: CustomerMessage) => Promise<void>;
  /** Words soon after the end. @returns the conversation they belong to, or null for a new one. */
  wordsAfterEnd: (viewer: Viewer, last: Conversation, text: string) => Promise<Conversation | null>;
  /** Nobody else holds the right to speak any more; the customer may have asked something. */
  assistantMaySpeak: (conversationId: string) => Promise<void>;
};

let registered: ConversationHooks = {
  messageCame: async () => {},
  wordsAfterEnd: async () => null,
  assistantMaySpeak: async () => {},
};

export function registerHooks(hooks: ConversationHooks) {
  registered = hooks;
}

export const hooks = () => registered;
