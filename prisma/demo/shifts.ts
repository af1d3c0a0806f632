import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { obstacleTo } from "#server/shifts/obstacle.ts";
import { planShift } from "#server/shifts/plan.ts";
import { clockInstant } from "./days.ts";
import { DEMO_SHIFT_RULES, writeShiftMarket } from "./shift-market.ts";
import { isAtWork } from "./staff.ts";

type Shift = { agentId: string; startsAt: Date; endsAt: Date };

const HOUR = 3_600_000;
const DAYS = 14;
/** Hours of the agent's own clock. */
const EARLY = [7, 15] as const;
const LATE = [13, 21] as const;
/** Every so manyth agent is at work whenever the demo is opened. */
const AT_WORK = 2;
/** The first one works fewer days, and has hours left to claim. They are never at work when the demo is opened. */
const FLEXIBLE = 0;
const FREE_AROUND_HOURS = 4;

/**
 * Who works when, from two weeks ago until in two weeks: early one week and late the other, five days of seven. Each
 * shift is planned two weeks before it begins; those of the last day a supervisor plans now.
 */
export async function writeShifts(people: Viewer[], now: Date) {
  const supervisor = people.find(({ role }) => role === "supervisor");
  if (!supervisor) throw new Error("The demo has nobody who plans shifts");
  const agents = people
    .filter(isAtWork)
    .filter(({ role }) => role === "agent" || role === "supervisor");
  const shifts = agents.flatMap((agent, index) => shiftsOf(agent, index, now));
  const planned = shifts.filter((shift) => twoWeeksBefore(shift) <= now);
  await db.shift.createMany({
    data: planned.map((shift) => ({ ...shift, createdAt: twoWeeksBefore(shift) })),
  });
  for (const shift of shifts.filter((one) => !planned.includes(one)))
    await planShift(supervisor, shift);
  return shifts.length + (await writeShiftMarket(people, now));
}

function shiftsOf(agent: Viewer, index: number, now: Date): Shift[] {
  const usual = Array.from({ length: 2 * DAYS + 1 }, (_, day) => day - DAYS)
    .filter((day) => !isOff(day, index))
    .map((day) => shiftOn(agent, index, addDays(dayIn(agent.timeZone, now), day)));
  if (index === FLEXIBLE) return usual.filter((shift) => !isAround(shift, now));
  if (index % AT_WORK !== 0) return usual;
  return withRest(agent, [{ agentId: agent.id, ...around(now) }, ...usual]);
}

/** Days off in turn, so that somebody is always there. */
function isOff(day: number, index: number) {
  const turn = (day + DAYS + 2 * index) % 7;
  return index === FLEXIBLE ? ![2, 4, 5].includes(turn) : [0, 1].includes(turn);
}

function shiftOn({ id: agentId, timeZone }: Viewer, index: number, day: string): Shift {
  const [from, to] = index % 2 === 0 ? EARLY : LATE;
  return {
    agentId,
    startsAt: clockInstant(day, timeZone, from * 60),
    endsAt: clockInstant(day, timeZone, to * 60),
  };
}

/** Since an hour or two, and for as many as a day's work has left. */
function around(now: Date) {
  const hour = Math.floor(+now / HOUR) * HOUR;
  return { startsAt: new Date(hour - HOUR), endsAt: new Date(hour + 6 * HOUR) };
}

/** Whatever leaves no rest beside those before it in the list, or fills a week more than full, falls away. */
const withRest = ({ timeZone }: Viewer, shifts: Shift[]) =>
  shifts.reduce<Shift[]>((kept, shift) => {
    const worker = { skills: [], languages: [], leaves: [], timeZone };
    const work = { ...shift, topic: null, language: null };
    const obstacle = obstacleTo(work, { worker, own: kept, rules: DEMO_SHIFT_RULES });
    return obstacle ? kept : [...kept, shift];
  }, []);

const isAround = ({ startsAt, endsAt }: Shift, now: Date) =>
  +startsAt - FREE_AROUND_HOURS * HOUR < +now && +endsAt > +now;

const twoWeeksBefore = ({ startsAt }: Shift) => new Date(+startsAt - DAYS * 24 * HOUR);
