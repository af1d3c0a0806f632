import { isExpired } from "#server/payments/method-rules.ts";
import { mustBeThere } from "#server/payments/method-lock.ts";
import { lockPlan } from "#server/payments/plan-lock.ts";
import { audit } from "#server/platform/audit.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { planHooks } from "../plan-hooks.ts";
import { fetchPlan, fetchPlanIn, type PlanRow } from "../rows.ts";
import type { PlanDetail } from "../schema.ts";
import { detailOf } from "../view.ts";
import { queueSetMail } from "./mails.ts";

/** Who sets it: the customer, or staff they asked to. */
type Setter = { viewer: Viewer; customerId: string };
type NewAutopay = { planId: string; methodId: string | null; isOn: boolean };
/** How it stood, and when, where it was put before the customer some time ago. */
type Seen = { isOn: boolean; methodId: string | null; at: Date };

/**
 * With what a plan is paid on its days, and whether it is taken from there by itself. What is late already is taken on
 * the next day at the earliest.
 * @throws Conflict when the plan has ended, nothing can be taken from that method, or it was set since it was seen
 */
export async function setAutopay(
  { viewer, customerId }: Setter,
  asked: NewAutopay,
  seen: Seen | null = null,
) {
  const view = await db.$transaction(async (tx) => {
    const before = await planToSet(tx, customerId, asked.planId);
    const today = dayIn(before.customer.timeZone);
    const isSame = before.autopay === asked.isOn && (before.method?.id ?? null) === asked.methodId;
    if (isSame) return detailOf(before, today);
    if (seen && !isAsSeen(before, seen)) throw new Conflict("plans.autopayChanged");
    if (asked.methodId !== null) await mustBeGood(tx, customerId, asked.methodId, today);
    await write(tx, viewer, before, asked);
    const after = detailOf(await fetchPlanIn(tx, asked.planId), today);
    const by = viewer.id === customerId ? null : viewer.name;
    await queueSetMail(tx, customerId, after, by);
    await planHooks().autopaySet(tx, customerId, after, by);
    return after;
  });
  planHooks().changed(customerId);
  return view satisfies PlanDetail;
}

/** What setting it would change: the next payment as it would be. */
export async function previewAutopay(customerId: string, { planId, methodId, isOn }: NewAutopay) {
  const plan = await fetchPlan(planId, { customerId });
  if (!plan) throw new NotFound();
  const where = { id: methodId ?? "", customerId, removedAt: null };
  const method = methodId && (await db.paymentMethod.findFirst({ where }));
  if (methodId && !method) throw new NotFound("plans.methodGone");
  const set = { ...plan, method: method || null, autopay: isOn, autopaySetAt: now() };
  const { autopay, next } = detailOf(set, dayIn(plan.customer.timeZone));
  return { autopay, next };
}

async function planToSet(tx: Tx, customerId: string, planId: string) {
  const isOwn = (await tx.plan.count({ where: { id: planId, customerId } })) > 0;
  if (!isOwn) throw new NotFound();
  await lockPlan(tx, planId);
  // A statement of its own: it sees what was committed while this one waited for the lock.
  const plan = await fetchPlanIn(tx, planId);
  if (plan.settledAt || plan.cancelledAt) throw new Conflict("plans.nothingOwed");
  return plan;
}

/** Also what was set and set back since is another wish than the one that was seen. */
const isAsSeen = ({ autopay, method, autopaySetAt }: PlanRow, { isOn, methodId, at }: Seen) =>
  autopay === isOn &&
  (method?.id ?? null) === methodId &&
  (autopaySetAt === null || autopaySetAt <= at);

async function mustBeGood(tx: Tx, customerId: string, id: string, today: string) {
  await mustBeThere(tx, id);
  const method = await tx.paymentMethod.findFirst({ where: { id, customerId, removedAt: null } });
  if (!method) throw new NotFound("plans.methodGone");
  if (isExpired(method, today)) {
    throw new Conflict("plans.methodExpired", { method: method.label });
  }
}

async function write(tx: Tx, viewer: Viewer, { customerId }: PlanRow, asked: NewAutopay) {
  const { planId, methodId, isOn } = asked;
  const data = { methodId, autopay: isOn, autopaySetAt: now() };
  await tx.plan.update({ where: { id: planId }, data });
  if (!isStaff(viewer)) return;
  const details = { methodId, isOn };
  await audit(tx, viewer, { action: "plans.autopay", subjectId: planId, customerId, details });
}
