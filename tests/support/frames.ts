import type { ConversationView, DraftFrame, EventView } from "#server/conversations/schema.ts";

export const CONVERSATION = "01980000-0000-7000-8000-000000000001";
export const RUN = "01980000-0000-7000-8000-00000000000a";

/** A message as it comes over the stream. */
export const message = (
  seq: number,
  { text = `message ${seq}`, ...rest }: Partial<EventView> & { text?: string; runId?: string } = {},
): EventView => {
  const { runId, ...event } = rest;
  return {
    conversationId: CONVERSATION,
    seq,
    kind: "message",
    author: runId ? "assistant" : "customer",
    authorName: runId ? null : "Astrid",
    clientKey: null,
    internal: false,
    createdAt: new Date(Date.UTC(2026, 10, 23, 9, seq)).toISOString(),
    content: runId ? { text, runId } : { text },
    ...event,
  } as EventView; // the kind and its content fit in every story
};

export const draft = (
  offset: number,
  text: string,
  rest: Partial<DraftFrame> = {},
): DraftFrame => ({
  type: "draft",
  conversationId: CONVERSATION,
  runId: RUN,
  questionSeq: 1,
  offset,
  text,
  ...rest,
});

/** One that the agent who looks is in. */
export const ownConversation = (id: string, rest: Partial<ConversationView> = {}) =>
  conversation({ id, status: "agent", mine: true, seq: 4, ...rest });

export const conversation = (rest: Partial<ConversationView> = {}): ConversationView => ({
  id: CONVERSATION,
  status: "assistant",
  agentName: null,
  mine: false,
  customer: { name: "Astrid", timeZone: "Europe/Stockholm" },
  seq: 0,
  turn: 0,
  readUpTo: 0,
  openedAt: "2026-11-23T09:00:00.000Z",
  closedAt: null,
  lastEventAt: "2026-11-23T09:00:00.000Z",
  preview: "",
  subject: null,
  position: null,
  deadlineAt: null,
  breachedAt: null,
  concern: null,
  withoutAssistant: false,
  waiting: null,
  reopenableUntil: null,
  reopened: false,
  rated: false,
  answering: false,
  corrected: false,
  ...rest,
});
