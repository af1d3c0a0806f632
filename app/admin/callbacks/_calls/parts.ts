import type { CallView } from "#server/callbacks/schema.ts";
import { dayOf } from "#app/_ui/day-text.ts";

export type ListPart = "today" | "later" | "done";

/** What is to be done today, and what is overdue, comes first; what is done stands last. Empty parts are left out. */
export function inParts(calls: CallView[], now: Date, timeZone: string): [ListPart, CallView[]][] {
  const today = dayOf(now, timeZone);
  const partOf = ({ state, startsAt }: CallView): ListPart => {
    if (state !== "ahead" && state !== "calling") return "done";
    return dayOf(startsAt, timeZone) <= today ? "today" : "later";
  };
  const parts = (["today", "later", "done"] as const).map((part): [ListPart, CallView[]] => [
    part,
    calls.filter((call) => partOf(call) === part),
  ]);
  return parts.filter(([, shown]) => shown.length > 0);
}

/** Its time has come, and nobody is on the phone. */
export const isLate = ({ state, startsAt }: Pick<CallView, "state" | "startsAt">, now: Date) =>
  state === "ahead" && Date.parse(startsAt) < now.getTime();
