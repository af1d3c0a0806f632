import { skipToken, useQuery } from "@tanstack/react-query";
import type { CallTopic } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Times for a new call about this, or those that a call can be moved to: one's own, or that of a mail's link. */
export type SlotQuery = { topic: CallTopic } | { callbackId: string } | { token: string };

const FRESH = { refetchInterval: 60_000 };

export function useSlots(query: SlotQuery, timeZone: string) {
  const { callbacks } = useTRPC();
  const isByLink = "token" in query;
  const own = useQuery(
    callbacks.slots.queryOptions(isByLink ? skipToken : { ...query, timeZone }, FRESH),
  );
  const byLink = useQuery(
    callbacks.slotsByLink.queryOptions(isByLink ? { ...query, timeZone } : skipToken, FRESH),
  );
  return isByLink ? byLink : own;
}
