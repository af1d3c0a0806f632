import { isLate } from "#server/callbacks/policy.ts";
import type { CallView } from "#server/callbacks/schema.ts";
import { dayOf } from "#server/platform/format/day.ts";

export type ListPart = "late" | "today" | "later" | "done";

/** What is overdue comes first, then what is to be done today; what is done stands last. Empty parts are left out. */
export function inParts(calls: CallView[], now: Date, timeZone: string): [ListPart, CallView[]][] {
  const today = dayOf(now, timeZone);
  const partOf = (call: CallView): ListPart => {
    const { state, startsAt } = call;
    if (state !== "ahead" && state !== "calling") return "done";
    if (isLate(call, now)) return "late";
    return dayOf(startsAt, timeZone) <= today ? "today" : "later";
  };
  const parts = (["late", "today", "later", "done"] as const).map(
    (part): [ListPart, CallView[]] => [part, calls.filter((call) => partOf(call) === part)],
  );
  return parts.filter(([, shown]) => shown.length > 0);
}
