import { EARLY_MINUTES } from "#server/callbacks/policy.ts";
import type { CallView } from "#server/callbacks/schema.ts";

export type Due = { call: CallView; is: "soon" | "late" | "calling" | "escalated" };

/**
 * The call that cannot wait: an own one under way, of which nobody has said yet how it went, else the earliest own one
 * that is about to begin, else one that a colleague should have made and has not.
 * @param calls in the order of time.
 */
export function dueCall(calls: CallView[], now: Date): Due | null {
  const calling = calls.find(({ state, mine }) => mine && state === "calling");
  if (calling) return { call: calling, is: "calling" };
  const call = calls.find(
    ({ state, startsAt, mine }) =>
      mine && state === "ahead" && minutesTo(startsAt, now) <= EARLY_MINUTES,
  );
  const escalated = calls.find(
    ({ state, escalatedAt, mine }) => !mine && state === "ahead" && escalatedAt !== null,
  );
  if (!call) return escalated ? { call: escalated, is: "escalated" } : null;
  return { call, is: minutesTo(call.startsAt, now) > 0 ? "soon" : "late" };
}

const minutesTo = (instant: string, now: Date) => (Date.parse(instant) - +now) / 60_000;
