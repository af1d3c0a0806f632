import type { Prisma } from "#server/platform/prisma/client.ts";
import type { PhoneCallView } from "#server/telephony/schema.ts";
import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const TOPICS = ["payments", "refunds", "hardship", "account", "other"] as const;

export const NOTE_LIMIT = 500;

export const OUTCOMES = ["reached", "no_answer", "wrong_number"] as const;

export const visibleTo = (viewer: Viewer): Prisma.CallbackWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeeEveryonesCalls = (viewer: Viewer) => isLead(viewer);

export const canAssignCalls = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const canCloseDays = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const canCall = (viewer: Viewer, { agentId }: { agentId: string }) =>
  viewer.id === agentId || isLead(viewer);

export const EARLY_MINUTES = 10;

export const ESCALATE_MINUTES = 5;

/** An agent who is not there loses a call so soon, and one who is there and does not call a little later. */
export const ABSENT_MINUTES = 2;
export const SILENT_MINUTES = 4;

/** What the customer of a late call is told: it comes so many minutes after its time. */
const LATE_MINUTES = 15;

/** So long after its end a call that nobody began is missed: until then the promise can be kept. */
export const GRACE_MINUTES = 30;

const MINUTE = 60_000;

type Ahead = { state: string; startsAt: string };

export const isLate = ({ state, startsAt }: Ahead, now: Date) =>
  state === "ahead" && Date.parse(startsAt) + MINUTE <= now.getTime();

export const promisedBy = ({ endsAt }: { endsAt: Date }) =>
  new Date(+endsAt + GRACE_MINUTES * MINUTE);

/** By when a late call is to be expected; `isLast`: at the latest, then it counts as missed. */
export function expectedBy({ startsAt, endsAt }: { startsAt: string; endsAt: string }, now: Date) {
  const soon = new Date(Date.parse(startsAt) + LATE_MINUTES * MINUTE);
  const isLast = soon <= now;
  return { isLast, at: isLast ? promisedBy({ endsAt: new Date(endsAt) }) : soon };
}

/** What how a phone call went makes likely; whoever spoke knows better, and chooses. */
export function suggestedOutcome({ end, failure }: Pick<PhoneCallView, "end" | "failure">) {
  if (end === "talked") return "reached";
  if (end === "no_answer" || end === "busy") return "no_answer";
  return failure === "number" ? "wrong_number" : null;
}

export const MOST_TRIES = 3;

export const REMIND_MINUTES = 30;
