import { EARLY_MINUTES } from "#server/callbacks/policy.ts";
import type { CallView } from "#server/callbacks/schema.ts";

export type Due = { call: CallView; is: "soon" | "late" | "calling" };

/**
 * The call that cannot wait: one under way, of which nobody has said yet how it went, else the earliest that may begin.
 * @param calls in the order of time.
 */
export function dueCall(calls: CallView[], now: Date): Due | null {
  const calling = calls.find(({ state }) => state === "calling");
  if (calling) return { call: calling, is: "calling" };
  const call = calls.find(
    ({ state, startsAt }) => state === "ahead" && minutesTo(startsAt, now) <= EARLY_MINUTES,
  );
  return call ? { call, is: minutesTo(call.startsAt, now) > 0 ? "soon" : "late" } : null;
}

const minutesTo = (instant: string, now: Date) => (Date.parse(instant) - +now) / 60_000;
