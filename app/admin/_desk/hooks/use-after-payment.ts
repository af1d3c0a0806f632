import { useEffect, useEffectEvent } from "react";
import type { EventKind } from "#server/conversations/schema.ts";
import { useRoom } from "#app/_chat/chat-provider.tsx";

const OF_PAYMENTS: EventKind[] = [
  "paid",
  "payment_asked",
  "payment_declined",
  "due_moved",
  "autopay_set",
  "case_changed",
  "hardship_changed",
];

/** Whoever paid, the figures beside the conversation are what is owed now. */
export function useAfterPayment(conversationId: string, look: () => void) {
  const events = useRoom(conversationId)?.transcript.events;
  const paidAt = events?.findLast(({ kind }) => OF_PAYMENTS.includes(kind))?.seq;
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    if (paidAt !== undefined) lookNow();
  }, [paidAt]);
}
