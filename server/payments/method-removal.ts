import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { addJob, type Tasks } from "#server/platform/jobs.ts";
import type { PaymentMethod } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { chargeHooks } from "./charge-hooks.ts";
import { lockMethods, lockRunningPlans, setDefault } from "./method-lock.ts";
import { queueMethodMail } from "./method-mails.ts";
import { defaultAfter, isExpired } from "./method-rules.ts";
import { running } from "./methods.ts";
import { provider } from "./provider.ts";

type Removal = { id: string; insteadId: string | null };

/**
 * Its plans are paid with the other one from then on; without another nothing is taken by itself any more.
 * @returns how many plans that were
 * @throws Conflict while a payment with it is on its way, and for another one that cannot be paid with
 */
export async function removeMethod(viewer: Viewer, removal: Removal) {
  const plans = await db.$transaction((tx) => remove(tx, viewer, removal));
  chargeHooks().changed(viewer.id);
  return { plans };
}

async function remove(tx: Tx, { id: customerId, timeZone }: Viewer, removal: Removal) {
  const { id, insteadId } = removal;
  const today = dayIn(timeZone);
  await lockRunningPlans(tx, customerId);
  const methods = await lockMethods(tx, customerId);
  const method = methods.find((one) => one.id === id);
  if (!method) throw new NotFound("plans.methodGone");
  const instead = insteadId ? usable(method, methods, insteadId, today) : null;
  const open = await tx.charge.count({ where: { methodId: id, settledAt: null, failedAt: null } });
  if (open > 0) throw new Conflict("methods.beingPaid", { method: method.label });
  await setDefault(tx, customerId, defaultAfter(methods, removal, today));
  await tx.paymentMethod.update({ where: { id }, data: { removedAt: now(), token: null } });
  if (method.token) await addJob(tx, "methods.detach", { token: method.token });
  const own = { ...running(customerId), methodId: id };
  // A plan that is paid by hand is offered the other one first, and stays as it is.
  await tx.plan.updateMany({ where: { ...own, autopay: false }, data: { methodId: insteadId } });
  const { count } = await tx.plan.updateMany({
    where: own,
    data: { methodId: insteadId, autopay: insteadId !== null, autopaySetAt: now() },
  });
  const values = { method: method.label, count, ...(instead && { instead: instead.label }) };
  await queueMethodMail(tx, customerId, "removed", values);
  return count;
}

/** @throws Conflict when nothing can be paid with it */
function usable({ id }: PaymentMethod, methods: PaymentMethod[], wanted: string, today: string) {
  const instead = methods.find((one) => one.id === wanted && one.id !== id);
  if (!instead) throw new Conflict("methods.insteadGone");
  if (isExpired(instead, today)) {
    throw new Conflict("methods.insteadExpired", { method: instead.label });
  }
  return instead;
}

/** Whoever removes a card does not leave it with the provider. */
export const methodTasks: Tasks = {
  "methods.detach": async (payload) => {
    await provider().detach(
      payload instanceof Object && "token" in payload ? String(payload.token) : "",
    );
  },
};
