import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT, lockStaff } from "#server/platform/locks.ts";
import type { Person } from "#server/platform/prisma/client.ts";
import {
  areStaff,
  authorize,
  isLead,
  type StaffRole,
  type Viewer,
} from "#server/platform/viewer.ts";
import { canManageStaff } from "./policy.ts";

/**
 * What admins decide about colleagues happens one after the other: two who demote each other in the same moment
 * leave one admin, because the second one is none any more when their turn comes.
 */
export async function decideOnStaff<Result>(
  viewer: Viewer,
  decide: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  authorize(canManageStaff(viewer));
  return decideWhile(viewer, ["admin"], decide);
}

/** What supervisors decide about those who are new, too. */
export async function decideAsLead<Result>(
  viewer: Viewer,
  decide: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  authorize(isLead(viewer));
  return decideWhile(viewer, ["supervisor", "admin"], decide);
}

const decideWhile = <Result>(
  { id }: Viewer,
  roles: StaffRole[],
  decide: (tx: Tx) => Promise<Result>,
) =>
  db.$transaction(async (tx) => {
    await lockStaff(tx);
    const still = { id, role: { in: roles }, deactivatedAt: null };
    if ((await tx.person.count({ where: still })) === 0) throw new Forbidden();
    return decide(tx);
  }, LOCK_TIMEOUT);

export const changeColleague = <Result>(
  viewer: Viewer,
  id: string,
  change: (tx: Tx, person: Person) => Promise<Result>,
) =>
  decideOnStaff(viewer, async (tx) => {
    const person = await tx.person.findFirst({ where: { id, ...areStaff } });
    if (!person) throw new NotFound();
    return change(tx, person);
  });

/** @throws Conflict when nobody else could undo it. */
export async function mustNotBeLastAdmin(tx: Tx, { id }: Person) {
  const others = await tx.person.count({ where: { id: { not: id }, ...activeAdmin } });
  if (others === 0) throw new Conflict("staff.lastAdmin");
}

export function mustNotBeOneself(viewer: Viewer, { id }: Person) {
  if (viewer.id === id) throw new Conflict("staff.notYourself");
}

const activeAdmin = { role: "admin", deactivatedAt: null } as const;
