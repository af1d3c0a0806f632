import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { companyOf, companyWithout } from "./company.ts";
import { obstacleTo } from "./obstacle.ts";
import { around, live, takenAt, workerSelect } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import { shiftRulesInForce } from "./rules.ts";
import type { OpenShiftView } from "./schema.ts";
import { workViewOf } from "./work-view.ts";

const MOST = 200;
const DAYS = 28;
const DAY = 86_400_000;

/** All that is still to claim in the next weeks, and what stands against it for the viewer. */
export async function listOpenShifts(viewer: Viewer): Promise<OpenShiftView[]> {
  authorize(canWorkShifts(viewer));
  return openShiftsFor(viewer);
}

export async function openShiftsFor(viewer: Viewer): Promise<OpenShiftView[]> {
  const at = now();
  const until = new Date(+at + DAYS * DAY);
  const [open, worker, rules] = await Promise.all([
    openShifts(db, viewer, { startsAt: { gt: at, lt: until } }),
    workerOf(viewer, { startsAt: at, endsAt: until }),
    shiftRulesInForce(),
  ]);
  const company = await companyOf(db, worker, { startsAt: at, endsAt: lastEndOf(open, until) });
  const seeing = { timeZone: viewer.timeZone, rules };
  return open.map((shift) => ({
    ...workViewOf(shift, seeing),
    cause: shift.cause,
    seatsLeft: seatsLeftOf(shift),
    obstacle: obstacleTo(shift, {
      worker,
      own: worker.shifts,
      rules,
      company: companyWithout(company, shift.replacesId),
    }),
  }));
}

const lastEndOf = (shifts: { endsAt: Date }[], until: Date) =>
  new Date(Math.max(+until, ...shifts.map(({ endsAt }) => +endsAt)));

type When = { startsAt: { gt?: Date; lt?: Date; lte?: Date }; endsAt?: { gt: Date } };

/** With places left, but none of which the viewer has one, or that are their own and given back. */
export async function openShifts(tx: Pick<Tx, "openShift">, { id }: Viewer, when: When) {
  const at = now();
  const rows = await tx.openShift.findMany({
    where: {
      ...when,
      cancelledAt: null,
      shifts: { none: { agentId: id, ...live, endsAt: { gt: at } } },
      OR: [{ replacesId: null }, { replaces: { NOT: { agentId: id, ...live } } }],
    },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: { replaces: true, _count: { select: { shifts: { where: takenAt(at) } } } },
  });
  return rows.filter((row) => seatsLeftOf(row) > 0);
}

export const seatsLeftOf = ({ seats, _count }: { seats: number; _count: { shifts: number } }) =>
  seats - _count.shifts;

/** Who the viewer is as a worker, with their own shifts around a time. */
export const workerOf = ({ id }: Viewer, span: { startsAt: Date; endsAt: Date }) =>
  db.person.findUniqueOrThrow({
    where: { id },
    select: {
      ...workerSelect,
      shifts: {
        where: { ...live, ...around(span) },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { startsAt: true, endsAt: true },
      },
    },
  });
