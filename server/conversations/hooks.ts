import type { Conversation } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** A customer's message, as it stands in the log. */
export type CustomerMessage = { conversationId: string; seq: number; text: string };

/** What others do when something has happened in a conversation; start-up says who they are. */
export type ConversationHooks = {
  messageCame: (viewer: Viewer, message: CustomerMessage) => Promise<void>;
  /**
   * Words that come soon after the end.
   * @returns the conversation that they belong to, or null for a new one.
   */
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
