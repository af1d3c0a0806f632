import { z } from "zod";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { PlanSummary } from "#server/plans/schema.ts";
import { day, id, instant, timeZone, words } from "#server/platform/zod.ts";
import type { PhoneCallView } from "#server/telephony/schema.ts";
import { NOTE_LIMIT, OUTCOMES, TOPICS } from "./policy.ts";

export type CallTopic = (typeof TOPICS)[number];

const topic = z.enum(TOPICS);

export const callbackId = z.strictObject({ id });

/**
 * `callbackId`: the times that this call could be moved to, for its topic and its customer. `conversationId`: those for
 * a call out of that chat, about what it is about.
 */
export const slotQuery = z.strictObject({
  topic: topic.optional(),
  callbackId: id.optional(),
  conversationId: id.optional(),
  timeZone: timeZone.optional(),
  limit: z.int().min(1).max(50).optional(),
});

/**
 * The phone number is as people type it; without a country code it is one of where they live. Booked out of a chat it
 * is about what the chat is about, unless its customer says otherwise.
 */
export const newCallback = z.strictObject({
  clientKey: id,
  startsAt: instant,
  timeZone,
  phone: words(40),
  topic: topic.optional(),
  note: words(NOTE_LIMIT).optional(),
  planId: id.optional(),
  conversationId: id.optional(),
});
export type NewCallback = z.infer<typeof newCallback>;

/** `revision`: of the call as it was when the wish to move it came up. */
export const callbackMove = z.strictObject({
  id,
  revision: z.int().min(0).max(1_000_000),
  startsAt: instant,
  timeZone,
});

/** `revision`: of the call as its page shows it; what was moved since is not cancelled by mistake. */
export const callbackCancel = callbackId.extend({
  revision: z.int().min(0).max(1_000_000).optional(),
});

/** As people type it. */
export const typedNumber = z.strictObject({ phone: words(40) });

export const newNumber = callbackId.extend(typedNumber.shape);

export const callAssignment = z.strictObject({ id, agentId: id });

export const closedDayOn = z.strictObject({ on: day });

export const newClosedDay = closedDayOn.extend({ name: words(80) });
export type NewClosedDay = z.infer<typeof newClosedDay>;

/** `on`: "2026-12-25". */
export type ClosedDayView = { id: string; on: string; name: string };

/** What became of the calls of that day. */
export type DayClosed = { moved: number; ended: number; calls: RearrangedCall[] };

/** `to`: null where there was no other time. Both are told in the customer's own zone. */
export type RearrangedCall = {
  id: string;
  name: string;
  from: string;
  to: string | null;
  timeZone: string;
};

export const callList = z.strictObject({ everyone: z.boolean().default(false) });

export type CallOutcome = (typeof OUTCOMES)[number];

export const callOutcome = z.strictObject({
  id,
  outcome: z.enum(OUTCOMES),
  notes: words(2000).optional(),
});

/** `startsAt` is the instant, `wallTime` what the clock in the asked zone shows then: "2027-03-28T10:30". */
export type SlotView = {
  startsAt: string;
  wallTime: string;
  isShownTwice: boolean;
};

export type SlotsView = {
  timeZone: string;
  topic: CallTopic;
  language: { code: string; wanted: string };
  /** There is nothing within the hours at which people are called, so that all others are shown. */
  isOutside: boolean;
  /** The three to name first: soon, and at different parts of the day. */
  best: SlotView[];
  days: { day: string; slots: SlotView[] }[];
};

export type CallEnd = "kept" | "not_reached" | "cancelled" | "missed";
/** `calling`: somebody is on the phone about it now. */
export type CallState = "ahead" | "calling" | CallEnd;

export type CallbackView = {
  id: string;
  state: CallState;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  wallTime: string;
  topic: CallTopic;
  note: string;
  phone: string;
  phoneText: string;
  language: string;
  revision: number;
  tries: number;
  /** It rings there first; the number stays the way back. */
  inBrowser: boolean;
};

export type OwnCallbacks = {
  ahead: CallbackView | null;
  past: CallbackView[];
  lastPhone: string | null;
  /** What the company has; nobody is called there unless they say so. */
  knownPhone: string | null;
  /** The newest call went there, and it was somebody else's: another one is asked for. */
  wrongPhone: string | null;
};

export type AttemptView = {
  number: number;
  agentName: string;
  startedAt: string;
  endedAt: string | null;
  outcome: CallOutcome | "not_placed" | null;
  notes: string;
};

export type CallView = CallbackView & {
  customer: { name: string; timeZone: string };
  agentName: string;
  mine: boolean;
  canCall: boolean;
  /** ISO instant: nobody made it at its time, and those who supervise see it since then. */
  escalatedAt: string | null;
  attempts: AttemptView[];
};

export const callConversation = z.strictObject({ conversationId: id });

/** `score`: how its customer found it, 1 to 5. */
export type PastCall = Pick<CallbackView, "id" | "state" | "startsAt" | "topic"> & {
  agentName: string;
  score: number | null;
};

/** If nobody answers now: when it is tried again, and by whom. */
export type NextTry = { startsAt: string; agentName: string };

/** For whoever is in a conversation with its customer. */
export type CallAhead = Pick<
  CallView,
  "id" | "state" | "startsAt" | "topic" | "agentName" | "mine"
>;

export type AssigneeView = { id: string; name: string };

/**
 * Of whoever makes the call, where calls are made from here: their own phone can ring, or is not known. `call`: of the
 * try that is on, or one that was refused since.
 */
export type PhoneLine = { canRing: boolean; lacksPhone: boolean; call: PhoneCallView | null };

export type CallStory = CallView & {
  /** Booked out of a chat, with whoever had been in it. */
  fromChat: { agentName: string | null } | null;
  line: PhoneLine;
  plans: PlanSummary[];
  conversations: ConversationView[];
  planId: string | null;
  /** Supervisors may give it to somebody else by hand. */
  canAssign: boolean;
};
