import type { Topic } from "#server/platform/prisma/enums.ts";
import { dayOf } from "#server/platform/format/day.ts";
import type { ShiftRules } from "./policy.ts";
import { hasRest, hoursInWeek, hoursOf, mondayOf, overlaps, type Span } from "./working-time.ts";

/** Why somebody cannot take a shift. It knows no database and no clock. */
export type Obstacle = "skill" | "language" | "overlap" | "longest" | "rest" | "week";

export type Worker = { skills: Topic[]; languages: string[]; timeZone: string };

/** What a shift asks for. */
export type Work = Span & { topic: Topic | null; language: string | null };

type Limits = Pick<ShiftRules, "restHours" | "weekHours" | "longestHours">;

/** @param own all shifts of theirs from a week before it to a week after it */
export function obstacleTo(
  work: Work,
  { worker, own, rules }: { worker: Worker; own: Span[]; rules: Limits },
): Obstacle | null {
  if (!isTrainedFor(worker, work)) return "skill";
  if (!speaksFor(worker, work)) return "language";
  if (own.some((shift) => overlaps(shift, work))) return "overlap";
  if (hoursOf(work) > rules.longestHours) return "longest";
  if (!hasRest(own, work, rules.restHours)) return "rest";
  const monday = mondayOf(dayOf(work.startsAt, worker.timeZone));
  const hours = hoursInWeek([...own, work], monday, worker.timeZone);
  return hours > rules.weekHours ? "week" : null;
}

const isTrainedFor = ({ skills }: Worker, { topic }: Work) =>
  topic === null || topic === "other" || skills.includes(topic);

const speaksFor = ({ languages }: Worker, { language }: Work) =>
  language === null || languages.includes(language);
