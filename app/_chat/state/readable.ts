import type { EventView } from "#server/conversations/schema.ts";

/** What was said to the customer; never a note, which is for staff. */
export const isReadable = ({ kind, internal, author, content }: EventView) =>
  kind === "message" &&
  !internal &&
  author !== "customer" &&
  "text" in content &&
  content.text !== "";

/** An answer has the same while it grows and once it stands. */
export const keyOf = ({ conversationId, seq, content }: EventView) =>
  "runId" in content && typeof content.runId === "string"
    ? content.runId
    : `${conversationId}.${seq}`;
