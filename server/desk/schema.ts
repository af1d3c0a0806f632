import { z } from "zod";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import { cursor, pageInput } from "#server/platform/cursor.ts";
import type { StaffRole } from "#server/platform/viewer.ts";
import { id, words } from "#server/platform/zod.ts";

export const onConversation = z.strictObject({ conversationId: id });

/** One tap, in any state: without an open conversation it opens one. */
export const newRequest = z.strictObject({ conversationId: id.optional(), clientKey: id });

export const availability = z.strictObject({ available: z.boolean() });

export const listPage = z.strictObject({ cursor });

export const conversationSearch = z.strictObject({ query: words(200), ...pageInput });

/** Whether the call that it would end may end. */
const hangUp = z.boolean().optional();

export const handingBack = onConversation.extend({ hangUp });

/** `turn` is that of the conversation as the mover saw it, `to` is a colleague, or null for back to the queue. */
export const newAssignee = z.strictObject({
  conversationId: id,
  turn: z.int().min(0),
  to: id.nullable(),
  note: words(MESSAGE_LIMIT).optional(),
  hangUp,
});

/** A person is on the way, or there already; a tap that comes late may find the conversation further on. */
export type PersonAsked = { conversationId: string } & Pick<
  ConversationView,
  "status" | "agentName" | "position" | "deadlineAt"
>;

export type ConversationPage = { conversations: ConversationView[]; nextCursor: string | null };

export type PresenceView = {
  available: boolean;
  availableSince: string | null;
  agentsOnline: number;
  waiting: number;
  mine: number;
  /** The viewer is new and online, and nobody signed off is. */
  isAlone: boolean;
  /** The viewer was not heard for longer than a short break; null when it changed nothing, or has been read. */
  absence: AbsenceView | null;
};

export type AbsenceView = {
  /** ISO instants: heard last, and heard again. */
  from: string;
  until: string;
  wasAvailable: boolean;
  /** Those that went back to the queue; `isFree` while nobody is in them. */
  conversations: { id: string; customerName: string; isFree: boolean }[];
};

export type ColleagueView = {
  id: string;
  name: string;
  languages: string[];
  speaksTheirs: boolean;
  conversations: number;
  /** They work shifts, but none now. */
  isOffShift: boolean;
  isMe: boolean;
};

export type DeskConversation = ConversationView & {
  language: string;
  /** ISO instant of the customer's first message that nobody has answered. */
  unansweredSince: string | null;
};

export type AgentDesk = {
  id: string;
  name: string;
  as: StaffRole;
  languages: string[];
  /** Nobody has signed them off yet. */
  isNew: boolean;
  state: "online" | "away" | "absent";
  /** Online since then; absent: heard last. */
  since: string | null;
  shift: { startsAt: string; endsAt: string } | null;
  conversations: DeskConversation[];
};

export type Desks = {
  agents: AgentDesk[];
  waiting: DeskConversation[];
  waitingCount: number;
};
