import { v7 as newId } from "uuid";
import { addDays } from "#server/platform/calendar.ts";
import { wallTimeIn } from "#server/callbacks/time-zones.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { obstacleTo } from "#server/shifts/obstacle.ts";
import { planShift } from "#server/shifts/plan.ts";
import type { ShiftRules } from "#server/shifts/policy.ts";
import { sumOfPay } from "#server/shifts/pay.ts";
import { shiftRulesInForce } from "#server/shifts/rules.ts";
import { hoursOf, mondayOf, type Span } from "#server/shifts/working-time.ts";
import { canPlanStaffing } from "./policy.ts";
import type { Copied, CopyPreview, CopyRefusal } from "./schema.ts";
import { instantAt, startOfDay } from "./slots.ts";
import { sumOf } from "./sums.ts";
import { readWeek, type WeekData, type WeekPerson, type WeekShift } from "./week-data.ts";

const WEEK = 7;

type Wanted = { day?: string | undefined };

/**
 * Each shift of the week before, at the same time by the viewer's clock, but for those that began by going online: they
 * were an answer to that day's queue. What cannot be planned is refused by name, and the rest is planned.
 */
export async function copyLastWeek(viewer: Viewer, wanted: Wanted): Promise<Copied> {
  const { week, shifts, rules } = await readWeeks(viewer, wanted);
  const copied: Copied = { planned: 0, kept: 0, refused: [] };
  for (const before of shifts) {
    const { agentId, agent } = before;
    const span = weekLater(before, viewer.timeZone);
    const fate = fateOf({ agentId, span }, { week, rules });
    if (fate === "kept") {
      copied.kept += 1;
      continue;
    }
    const why = fate ?? (await tryToPlan(viewer, agentId, span));
    if (typeof why === "string") copied.refused.push({ name: agent.name, ...textOf(span), why });
    else {
      copied.planned += 1;
      week.shifts.push(asPlanned(agentId, span));
    }
  }
  return copied;
}

/** What it would do, as things stand: what others plan meanwhile is not known. */
export async function previewCopy(viewer: Viewer, wanted: Wanted): Promise<CopyPreview> {
  const { week, shifts, rules } = await readWeeks(viewer, wanted);
  const planned: WeekShift[] = [];
  const counts = { kept: 0, refused: 0 };
  for (const before of shifts) {
    const { agentId } = before;
    const span = weekLater(before, viewer.timeZone);
    const fate = fateOf({ agentId, span }, { week, rules });
    if (fate !== null) counts[fate === "kept" ? "kept" : "refused"] += 1;
    else {
      const shift = asPlanned(agentId, span);
      planned.push(shift);
      week.shifts.push(shift);
    }
  }
  const hours = sumOf(planned.map(hoursOf));
  return { planned: planned.length, ...counts, hours, cost: sumOfPay(planned, rules) };
}

async function readWeeks(viewer: Viewer, { day }: Wanted) {
  authorize(canPlanStaffing(viewer));
  const { timeZone } = viewer;
  const monday = mondayOf(day ?? dayIn(timeZone));
  const [from = 0, to = 0, until = 0] = [-WEEK, 0, WEEK].map((days) =>
    startOfDay(addDays(monday, days), timeZone),
  );
  const [week, shifts, rules] = await Promise.all([
    readWeek({ from: to, to: until }),
    lastWeeks({ from, to }),
    shiftRulesInForce(),
  ]);
  return { week, shifts, rules };
}

type Candidate = { agentId: string; span: Span };

/** @returns null: it can be planned, as far as is known */
function fateOf(
  { agentId, span }: Candidate,
  { week, rules }: { week: WeekData; rules: ShiftRules },
): CopyRefusal | "kept" | null {
  const own = week.shifts.filter((shift) => shift.agentId === agentId);
  if (own.some((one) => isAlike(one, span))) return "kept";
  const person = week.people.find(({ id }) => id === agentId);
  return obstacleOf(span, { person, own, rules });
}

const asPlanned = (agentId: string, span: Span): WeekShift => ({
  ...span,
  id: newId(),
  agentId,
  surgePercent: 0,
  releasedAt: null,
  swapsFrom: [],
});

const MOST = 5000;

const lastWeeks = ({ from, to }: { from: number; to: number }) =>
  db.shift.findMany({
    where: {
      cancelledAt: null,
      origin: { not: "on_demand" },
      startsAt: { gte: new Date(from), lt: new Date(to) },
    },
    // Whoever is new comes last: by then those stand there who are at their side.
    orderBy: [
      { agent: { newSince: { sort: "asc", nulls: "first" } } },
      { startsAt: "asc" },
      { id: "asc" },
    ],
    take: MOST,
    select: { agentId: true, startsAt: true, endsAt: true, agent: { select: { name: true } } },
  });

function weekLater({ startsAt, endsAt }: Span, timeZone: string): Span {
  const later = (at: Date) => {
    const wall = wallTimeIn(timeZone, at);
    const minutes = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
    return new Date(instantAt(addDays(wall.slice(0, 10), WEEK), minutes, timeZone));
  };
  return { startsAt: later(startsAt), endsAt: later(endsAt) };
}

type Circumstances = { person: WeekPerson | undefined; own: Span[]; rules: ShiftRules };

function obstacleOf(span: Span, { person, own, rules }: Circumstances): CopyRefusal | null {
  if (!person) return "gone";
  if (span.startsAt <= now()) return "past";
  const work = { ...span, topic: null, language: null };
  const obstacle = obstacleTo(work, { worker: person, own, rules });
  // What it takes no training and no language for has no such obstacle.
  return obstacle === "skill" || obstacle === "language" ? null : obstacle;
}

/** Somebody else plans, too: what is refused when it is written has the last word. */
const tryToPlan = (
  viewer: Viewer,
  agentId: string,
  span: Span,
): Promise<{ id: string } | CopyRefusal> =>
  planShift(viewer, { agentId, ...span }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    const why = REFUSALS[error.reason];
    if (!why) throw error;
    return why;
  });

const REFUSALS: Partial<Record<string, CopyRefusal>> = {
  "shifts.planned.away": "away",
  "shifts.planned.rest": "rest",
  "shifts.planned.week": "week",
  "shifts.planned.alone": "alone",
  "callbacks.shiftOverlaps": "overlap",
  "callbacks.shiftTooLong": "longest",
  "callbacks.shiftPast": "past",
  "callbacks.shiftTooFar": "far",
  "callbacks.shiftEmpty": "empty",
  "shifts.offGrid": "grid",
  "common.notFound": "gone",
};

const isAlike = (a: Span, b: Span) => +a.startsAt === +b.startsAt && +a.endsAt === +b.endsAt;

const textOf = ({ startsAt, endsAt }: Span) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
