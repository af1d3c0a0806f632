import type { ConversationView } from "#server/conversations/schema.ts";

/** Nobody reads past these, and nothing of them is cut. */
const ALARMING = new Set<string>(["crisis", "threat"]);

export const isAlarming = (concern: ConversationView["concern"]) =>
  concern !== null && ALARMING.has(concern);
