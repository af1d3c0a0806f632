import type { ConversationFact } from "#server/platform/prisma/client.ts";

type Counted = "day" | "assistantMs" | "personMs" | "spanMs" | "heldMs";

/** With its day as the portal counts it, and times in milliseconds. */
export type Fact = Omit<ConversationFact, Counted> & {
  day: string;
  assistantMs: number | null;
  personMs: number | null;
  spanMs: number;
  heldMs: number;
};
