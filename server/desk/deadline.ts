import type { AskedBy } from "#server/platform/prisma/enums.ts";

const MINUTE = 60_000;

/** How long until a person is there: while somebody is at the desk, and while nobody is. */
export const promise = { staffedMinutes: 10, unstaffedMinutes: 24 * 60 };

/** Once given, a deadline stays: what happens to the clock or at the desk later does not move it. */
export const deadlineFor = (askedAt: Date, isStaffed: boolean) =>
  new Date(+askedAt + (isStaffed ? promise.staffedMinutes : promise.unstaffedMinutes) * MINUTE);

export const isOverdue = ({ deadlineAt }: { deadlineAt: Date }, now: Date) => deadlineAt <= now;

const FIRST_IN_LINE = 20;
const IN_DISTRESS = 10;

/** Higher waits less. Whoever was let down waits before those who were not, and never behind where they stood. */
export function priorityFor(askedBy: AskedBy, before = 0) {
  if (askedBy === "breach" || askedBy === "agent_away") return before + FIRST_IN_LINE;
  return askedBy === "distress" ? IN_DISTRESS : 0;
}
