import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { areStaff } from "#server/platform/viewer.ts";
import { takenAt } from "#server/shifts/place.ts";

const MOST_PEOPLE = 500;
const MOST_SHIFTS = 5000;
const DAY = 86_400_000;
/** Shifts around the week, which rest between two days' work is measured to. */
const AROUND = 2 * DAY;

const asked = { where: { endedAt: null }, select: { id: true }, take: 1 } as const;

const shiftParts = {
  id: true,
  agentId: true,
  startsAt: true,
  endsAt: true,
  surgePercent: true,
  releasedAt: true,
  swapsFrom: asked,
} satisfies Prisma.ShiftSelect;

export type WeekShift = Prisma.ShiftGetPayload<{ select: typeof shiftParts }>;

/** Two instants. */
export type Week = { from: number; to: number };

/** Agents and those who lead them, but nobody who has been asked in and has not come; an admin who has a shift. */
const whoWorks = (during: Prisma.ShiftWhereInput): Prisma.PersonWhereInput => ({
  deactivatedAt: null,
  OR: [
    { role: { in: ["agent", "supervisor"] }, NOT: { invitedAt: { not: null }, joinedAt: null } },
    { ...areStaff, shifts: { some: { cancelledAt: null, ...during } } },
  ],
});

const personParts = {
  id: true,
  name: true,
  timeZone: true,
  languages: true,
  skills: true,
  newSince: true,
  leaves: { select: { startsAt: true, endsAt: true } },
} satisfies Prisma.PersonSelect;

/** Who works, when in that week and around it, and which places are open. */
export async function readWeek({ from, to }: Week) {
  const during = { startsAt: { lt: new Date(to) }, endsAt: { gt: new Date(from) } };
  const around = {
    startsAt: { lt: new Date(to + AROUND) },
    endsAt: { gt: new Date(from - AROUND) },
  };
  const [people, shifts, open] = await Promise.all([
    db.person.findMany({
      where: whoWorks(during),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_PEOPLE,
      select: personParts,
    }),
    db.shift.findMany({
      where: { cancelledAt: null, ...around },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: MOST_SHIFTS,
      select: shiftParts,
    }),
    db.openShift.findMany({
      where: { cancelledAt: null, ...during },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: MOST_SHIFTS,
      include: {
        replaces: { select: { cancelledAt: true } },
        _count: { select: { shifts: { where: takenAt(now()) } } },
      },
    }),
  ]);
  return { people, shifts, open };
}

export type WeekData = Awaited<ReturnType<typeof readWeek>>;
export type WeekPerson = WeekData["people"][number];

/** A place given back stays its agent's until it is claimed: it is no second person meanwhile. */
export const seatsLeft = ({ seats, _count, replaces }: WeekData["open"][number]) =>
  replaces && !replaces.cancelledAt ? 0 : Math.max(0, seats - _count.shifts);
