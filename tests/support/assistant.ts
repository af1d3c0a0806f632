import { randomUUID } from "node:crypto";
import { openAssistant } from "#server/assistant/hooks.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import type { Frame } from "#server/conversations/schema.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** As start-up does it: without this, whoever writes is answered by nobody. */
openAssistant();

export const ask = (customer: Viewer, text = "When is my next payment?") =>
  sendMessage(customer, { clientKey: randomUUID(), text });

/** What a tab reads of the answer that is being written. */
export const drafted = (frames: Frame[]) =>
  frames.reduce(
    (text, frame) => (frame.type === "draft" ? text.slice(0, frame.offset) + frame.text : text),
    "",
  );

export const has = (kind: string) => (frames: Frame[]) =>
  frames.some((frame) => frame.type === "event" && frame.event.kind === kind);

export const answersIn = async (conversationId: string) =>
  (await eventsAfter(conversationId, 0, 100)).filter(({ author }) => author === "assistant");

export const liveRequests = (conversationId: string) =>
  db.humanRequest.count({ where: { conversationId, endedAt: null } });

/** The embedded model first learns, and then speaks at a reader's pace. */
export const patience = { timeout: 30_000 };
