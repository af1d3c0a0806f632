import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";

/**
 * A customer's methods change one at a time, also while there is none yet that a row could stand for. The rows are
 * locked for whoever pays with one of them, in the order of their ids.
 */
export async function lockMethods(tx: Tx, customerId: string) {
  await lockPeople(tx, "methods", [customerId]);
  await tx.$executeRaw`
    select 1 from payment_method where customer_id = ${customerId}::uuid and removed_at is null
    order by id for update`;
  return tx.paymentMethod.findMany({ where: { customerId, removedAt: null } });
}

/** Before the methods, as whoever pays has a plan first and then what it is paid with. */
export const lockRunningPlans = (tx: Tx, customerId: string) =>
  tx.$executeRaw`
    select 1 from plan
    where customer_id = ${customerId}::uuid and settled_at is null and cancelled_at is null
    order by id for update`;

/** Whoever removes it waits from now on until the COMMIT, and then finds what it was used for. @throws NotFound when it is gone */
export async function mustBeThere(tx: Tx, id: string) {
  const there = await tx.$executeRaw`
    select 1 from payment_method where id = ${id}::uuid and removed_at is null for key share`;
  if (there === 0) throw new NotFound("plans.methodGone");
}

/** Two statements: at no moment are there two. */
export async function setDefault(tx: Tx, customerId: string, id: string | null) {
  await tx.paymentMethod.updateMany({
    where: { customerId, isDefault: true, ...(id && { id: { not: id } }) },
    data: { isDefault: false },
  });
  if (id) await tx.paymentMethod.updateMany({ where: { id }, data: { isDefault: true } });
}
