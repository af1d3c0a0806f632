import type { ConversationView } from "#server/conversations/schema.ts";
import { useClock } from "#app/_ui/clock.ts";

/** An agent has resolved it a short while ago. */
export function useIsReopenable(conversation: ConversationView | null) {
  const until = Date.parse(conversation?.reopenableUntil ?? "");
  const isInTime = useClock((now) => +now < until);
  return conversation?.status === "closed" && isInTime;
}
