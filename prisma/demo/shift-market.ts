import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { ShiftRules } from "#server/shifts/policy.ts";
import { askForSwap } from "#server/shifts/swap-ask.ts";
import { listPartners } from "#server/shifts/swap-list.ts";
import { clockInstant } from "./days.ts";

const DAY = 86_400_000;
const RULES_DAYS_AGO = 200;
const OPENED_DAYS_AGO = 2;
/** The clock by which work is opened. */
const ZONE = "Europe/London";

export const DEMO_SHIFT_RULES: ShiftRules = {
  restHours: 11,
  weekHours: 40,
  longestHours: 12,
  releaseHours: 24,
  onlineHours: 2,
  hourlyMinor: 1400,
  rushPercent: 15,
  currency: "GBP",
};

type Open = {
  /** Days from now. */
  day: number;
  hours: [from: number, to: number];
  topic: Topic | null;
  language: string | null;
  seats: number;
  surge: number;
};

const open = (
  day: number,
  hours: Open["hours"],
  [topic, language]: [Topic | null, string | null],
  [seats, surge]: [number, number] = [1, 0],
): Open => ({ day, hours, topic, language, seats, surge });

const OPEN: Open[] = [
  open(1, [8, 12], ["payments", "en"], [2, 10]),
  open(1, [12, 16], ["refunds", "en"]),
  open(1, [16, 22], ["hardship", "de"], [1, 15]),
  open(2, [8, 12], ["payments", "en"], [2, 0]),
  open(2, [17, 21], ["payments", "sv"], [1, 10]),
  open(3, [12, 18], ["account", "en"]),
  open(3, [18, 22], [null, "ar"], [1, 20]),
  open(5, [8, 14], ["hardship", "en"]),
  open(6, [16, 22], ["payments", "de"], [2, 10]),
  open(7, [8, 12], ["refunds", "en"], [2, 0]),
  open(8, [12, 18], ["payments", "sv"]),
  open(9, [9, 13], ["payments", "en"], [3, 0]),
  open(10, [14, 20], ["account", "de"]),
];

/** The rules, work to claim in this week and the next, and a colleague who asks the first agent for a swap. */
export async function writeShiftMarket(people: Viewer[], now: Date) {
  const by = (role: Viewer["role"]) => people.find((person) => person.role === role);
  const [supervisor, admin] = [by("supervisor"), by("admin")];
  if (!supervisor || !admin) throw new Error("The demo has nobody who opens shifts");
  const setAt = new Date(+now - RULES_DAYS_AGO * DAY);
  await db.shiftRules.create({
    data: { ...DEMO_SHIFT_RULES, version: 1, setById: admin.id, setAt },
  });
  await db.openShift.createMany({ data: OPEN.map((one) => rowOf(one, supervisor, now)) });
  await askTheFirst(people, now);
  return OPEN.length;
}

function rowOf({ day, hours: [from, to], surge, ...asks }: Open, supervisor: Viewer, now: Date) {
  const on = addDays(dayIn(ZONE, now), day);
  const { seats, topic, language } = asks;
  return {
    seats,
    topic,
    language,
    startsAt: clockInstant(on, ZONE, from * 60),
    endsAt: clockInstant(on, ZONE, to * 60),
    surgePercent: surge,
    cause: "planned" as const,
    createdById: supervisor.id,
    createdAt: new Date(+now - OPENED_DAYS_AGO * DAY),
  };
}

/** The second agent would like to have one of the first one's shifts for one of theirs: the first pair that fits. */
async function askTheFirst(people: Viewer[], now: Date) {
  const [first, second] = people.filter(({ role }) => role === "agent");
  if (!first || !second) return;
  const shifts = await db.shift.findMany({
    where: { agentId: second.id, startsAt: { gt: new Date(+now + 2 * DAY) } },
    orderBy: { startsAt: "asc" },
  });
  for (const { id } of shifts) {
    const partners = await listPartners(second, id);
    const theirs = partners.find(({ agentId }) => agentId === first.id)?.shifts[0];
    if (!theirs) continue;
    const swap = { fromShiftId: id, toAgentId: first.id, toShiftId: theirs.id };
    return askForSwap(second, swap);
  }
}
