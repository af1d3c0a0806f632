import type { Tx } from "#server/platform/db.ts";
import { areStaff } from "#server/platform/viewer.ts";
import { obstacleTo, type Work } from "./obstacle.ts";
import { around, live, workerSelect } from "./place.ts";
import { shiftRulesInForce } from "./rules.ts";

const MOST = 200;

/** Everybody else who works here, with what they work around that time. */
export const staffAround = (tx: Tx, span: Work, except: string, days?: number) =>
  tx.person.findMany({
    where: {
      ...areStaff,
      deactivatedAt: null,
      // Whoever is new works where somebody is at their side, and stands in for nobody.
      newSince: null,
      id: { not: except },
      OR: [{ invitedAt: null }, { joinedAt: { not: null } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      ...workerSelect,
      name: true,
      shifts: {
        where: { ...live, ...around(span, days) },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        include: { openShift: true },
      },
    },
  });

/** @returns the ids of those who could take this work as things stand. */
export async function colleaguesFor(tx: Tx, work: Work, except: string) {
  const [staff, rules] = await Promise.all([staffAround(tx, work, except), shiftRulesInForce(tx)]);
  return staff
    .filter((worker) => obstacleTo(work, { worker, own: worker.shifts, rules }) === null)
    .map(({ id }) => id);
}
