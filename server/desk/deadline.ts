import type { AskedBy, Concern } from "#server/platform/prisma/enums.ts";

const MINUTE = 60_000;

export const promise = { staffedMinutes: 10, unstaffedMinutes: 24 * 60 };

/** Of a whole minute, as clocks show it: what counts is what the customer reads, and never more than was promised. */
export function deadlineFor(askedAt: Date, isStaffed: boolean) {
  const minutes = isStaffed ? promise.staffedMinutes : promise.unstaffedMinutes;
  return new Date((Math.floor(+askedAt / MINUTE) + minutes) * MINUTE);
}

export const isOverdue = ({ deadlineAt }: { deadlineAt: Date }, now: Date) => deadlineAt <= now;

/** Who may be in danger is helped before anybody else. */
const IN_DANGER = 2000;
const BREACHED = 1000;
const FIRST_IN_LINE = 20;
const IN_DISTRESS = 10;

/**
 * Higher waits less. Whoever was let down waits before those who were not; of those whose promise was broken, the one
 * who asked first is helped first, whatever had brought them.
 */
export function priorityFor(askedBy: AskedBy, concern: Concern | null = null) {
  if (concern === "crisis") return IN_DANGER;
  if (askedBy === "breach") return BREACHED;
  if (askedBy === "agent_away" || askedBy === "reopened") return FIRST_IN_LINE;
  return askedBy === "distress" ? IN_DISTRESS : 0;
}

/** Heard when they asked, or while they waited. */
export const isInDistress = ({ askedBy, priority }: { askedBy: AskedBy; priority: number }) =>
  askedBy === "distress" || priority === IN_DISTRESS;

export type Waiting = {
  id: string;
  priority: number;
  askedAt: Date;
  firstAskedAt: Date;
  deadlineAt: Date;
};

export const byTurn = (a: Waiting, b: Waiting) =>
  b.priority - a.priority || +a.firstAskedAt - +b.firstAskedAt || (a.id < b.id ? -1 : 1);

/**
 * A promise that was given stays, or comes nearer: to minutes once somebody is at the desk, and to the promise of
 * whoever is helped later. It never moves away.
 * @param waiting whose promise is not broken, in the order in which they are helped.
 * @returns the new deadlines of those that change, by id.
 */
export function tightened(waiting: Waiting[], at: Date, isStaffed: boolean) {
  const changed = new Map<string, Date>();
  let behind = isStaffed ? deadlineFor(at, true) : null;
  for (const { id, askedAt, deadlineAt } of waiting.toReversed()) {
    // What is overdue is about to be broken: nobody is promised the past because of it.
    if (isOverdue({ deadlineAt }, at)) continue;
    const nearest = behind !== null && behind < deadlineAt ? behind : deadlineAt;
    // A clock that was wrong may have asked in the future.
    if (nearest < deadlineAt && nearest > askedAt) changed.set(id, nearest);
    behind = nearest;
  }
  return changed;
}
