import type { Topic } from "#server/platform/prisma/enums.ts";
import { dayOf } from "#server/platform/format/day.ts";
import type { ShiftRules } from "./policy.ts";
import { hasRest, hoursInWeek, hoursOf, mondayOf, overlaps, type Span } from "./working-time.ts";

/** Why somebody cannot take a shift. It knows no database and no clock. */
export type Obstacle =
  "skill" | "language" | "away" | "overlap" | "longest" | "rest" | "week" | "alone";

/** `leaves`: when they are away. */
export type Worker = { skills: Topic[]; languages: string[]; timeZone: string; leaves: Span[] };

/** What a shift asks for. */
export type Work = Span & { topic: Topic | null; language: string | null };

type Limits = Pick<ShiftRules, "restHours" | "weekHours" | "longestHours">;

type Who = {
  worker: Worker;
  /** All shifts of theirs from a week before it to a week after it. */
  own: Span[];
  rules: Limits;
  /** Of whoever is new: when those work who are signed off. */
  company?: Span[] | null;
};

export function obstacleTo(
  work: Work,
  { worker, own, rules, company = null }: Who,
): Obstacle | null {
  if (!isTrainedFor(worker, work)) return "skill";
  if (!speaksFor(worker, work)) return "language";
  if (worker.leaves.some((leave) => overlaps(leave, work))) return "away";
  if (own.some((shift) => overlaps(shift, work))) return "overlap";
  if (hoursOf(work) > rules.longestHours) return "longest";
  if (!hasRest(own, work, rules.restHours)) return "rest";
  const monday = mondayOf(dayOf(work.startsAt, worker.timeZone));
  const hours = hoursInWeek([...own, work], monday, worker.timeZone);
  if (hours > rules.weekHours) return "week";
  return company && !isAccompanied(work, company) ? "alone" : null;
}

/** Whether there is somebody at each moment of it, one after the other or together. */
export function isAccompanied({ startsAt, endsAt }: Span, company: Span[]) {
  const until = company
    .toSorted((a, b) => +a.startsAt - +b.startsAt)
    .reduce((last, one) => (+one.startsAt <= last ? Math.max(last, +one.endsAt) : last), +startsAt);
  return until >= +endsAt;
}

const isTrainedFor = ({ skills }: Worker, { topic }: Work) =>
  topic === null || topic === "other" || skills.includes(topic);

const speaksFor = ({ languages }: Worker, { language }: Work) =>
  language === null || languages.includes(language);
