import { now } from "#server/platform/clock.ts";
import { Topic } from "#server/platform/prisma/enums.ts";
import { obstacleTo } from "#server/shifts/obstacle.ts";
import { payOf, sumOfPay } from "#server/shifts/pay.ts";
import { type Gap, gapsIn } from "./gaps.ts";
import type { GapView } from "./schema.ts";
import type { PlannedWeek } from "./week.ts";
import { onDay } from "./slots.ts";
import { sumOf } from "./sums.ts";
import { surgeOf } from "./surge.ts";
import { seatsLeft, type WeekShift } from "./week-data.ts";

/** Nobody can come in sooner. */
const AHEAD = 30 * 60_000;
const MOST_NAMES = 20;

export type WeekGap = Omit<Gap, "topic"> & {
  topic: Topic | null;
  surgePercent: number;
  cost: number;
};

/** What still lies ahead of the week and nobody has been asked for. Whole minor units. */
export function gapsOf({ covers, rules, pay }: PlannedWeek): WeekGap[] {
  const at = +now();
  const ahead = covers.filter((cover) => cover.at >= at + AHEAD);
  return gapsIn(ahead, pay.longestHours).map((gap) => {
    const surgePercent = surgeOf(gap, at, rules);
    const topic = Object.values(Topic).find((one) => one === gap.topic) ?? null;
    return { ...gap, topic, surgePercent, cost: gap.seats * payOf(paid(gap, surgePercent), pay) };
  });
}

const paid = ({ startsAt, endsAt }: Pick<Gap, "startsAt" | "endsAt">, surgePercent: number) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  surgePercent,
});

export function gapViews(week: PlannedWeek, gaps: WeekGap[]): GapView[] {
  const shifts = Map.groupBy(week.week.shifts, ({ agentId }) => agentId);
  return gaps.map((gap) => gapView(week, gap, shifts));
}

type ShiftsOf = Map<string, WeekShift[]>;

/** @returns whether anybody could take a gap: what nobody can is not opened */
export function isTakeable(week: PlannedWeek) {
  const shifts = Map.groupBy(week.week.shifts, ({ agentId }) => agentId);
  return (gap: WeekGap) => ableTo(week, gap, shifts).length > 0;
}

function gapView(week: PlannedWeek, gap: WeekGap, shifts: ShiftsOf): GapView {
  const able = ableTo(week, gap, shifts);
  return {
    ...gap,
    ...onDay(paid(gap, 0), week.timeZone),
    startsAt: new Date(gap.startsAt).toISOString(),
    endsAt: new Date(gap.endsAt).toISOString(),
    able: able.length,
    names: able.slice(0, MOST_NAMES).map(({ name }) => name),
    nobody: able.length > 0 ? null : lackIn(week, gap, shifts),
  };
}

/** Who has the training, the language, the rest and the hours for it, and somebody at their side who is new. */
const ableTo = (week: PlannedWeek, gap: WeekGap, shifts: ShiftsOf) =>
  week.week.people.filter((worker) => obstacleOf(week, gap, { worker, shifts }) === null);

type Asked = { worker: PlannedWeek["week"]["people"][number]; shifts: ShiftsOf };

function obstacleOf({ week, pay }: PlannedWeek, gap: WeekGap, { worker, shifts }: Asked) {
  const own = shifts.get(worker.id) ?? [];
  const work = { ...paid(gap, 0), topic: gap.topic, language: gap.language };
  const experienced = week.people.filter(({ newSince }) => !newSince).map(({ id }) => id);
  const company = worker.newSince
    ? week.shifts.filter(({ agentId }) => experienced.includes(agentId))
    : null;
  return obstacleTo(work, { worker, own, rules: pay, company });
}

/** The nearest that anybody comes to taking it. */
function lackIn(week: PlannedWeek, gap: WeekGap, shifts: ShiftsOf): GapView["nobody"] {
  const obstacles = week.week.people.map((worker) => obstacleOf(week, gap, { worker, shifts }));
  if (obstacles.some((one) => one !== "skill" && one !== "language")) return "hours";
  return obstacles.includes("language") ? "language" : "skill";
}

/** What the week's shifts and the seats that are still open cost; a seat of what is over costs nothing any more. */
export function spentIn({ week, pay, span }: PlannedWeek) {
  const isInWeek = ({ startsAt }: { startsAt: Date }) =>
    +startsAt >= span.from && +startsAt < span.to;
  const at = now();
  const seats = week.open
    .filter((open) => isInWeek(open) && open.endsAt > at)
    .map((open) => seatsLeft(open) * payOf(open, pay));
  return sumOfPay(week.shifts.filter(isInWeek), pay) + sumOf(seats);
}
