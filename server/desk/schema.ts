import { z } from "zod";
import type { ConversationView } from "#server/conversations/schema.ts";
import { id, words } from "#server/platform/text.ts";

export const onConversation = z.strictObject({ conversationId: id });

/** One tap, in any state: without an open conversation it opens one. */
export const newRequest = z.strictObject({ conversationId: id.optional(), clientKey: id });

export const availability = z.strictObject({ available: z.boolean() });

/** `cursor` is the `nextCursor` of the page before. */
const cursor = z.string().max(100).nullish();

export const listPage = z.strictObject({ cursor });

export const conversationSearch = z.strictObject({ query: words(200), cursor });

/** A person is on the way, or there already; a tap that comes late may find the conversation further on. */
export type PersonAsked = { conversationId: string } & Pick<
  ConversationView,
  "standing" | "agentName" | "position" | "deadlineAt"
>;

export type ConversationPage = { conversations: ConversationView[]; nextCursor: string | null };

export type PresenceView = {
  available: boolean;
  /** ISO instant. */
  availableSince: string | null;
  /** Colleagues who can take a conversation now, oneself included. */
  agentsOnline: number;
  waiting: number;
  /** Open conversations that the viewer is in. */
  mine: number;
};
