import { v7 as newId } from "uuid";
import { openCharge, sendCharge } from "#server/payments/charge.ts";
import { lockPlan } from "#server/payments/plan-lock.ts";
import { dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { pendingMinorOf } from "../movable.ts";
import { planHooks } from "../plan-hooks.ts";
import { fetchPlanIn, type PlanRow } from "../rows.ts";
import { takingIn } from "./facts.ts";

/** Where the customer lives: early enough for the day's other payments, and not in the night. */
const FROM_HOUR = 6;
const AT_ONCE = 50;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Takes what is due of plans on autopay. Each is looked at once a day, whatever comes of it.
 * @returns how many payments were asked for
 */
export async function takeDuePayments(atOnce = AT_ONCE) {
  let taken = 0;
  let plans: { id: string }[] = [];
  do {
    // One that fails is left behind until the next time.
    plans = await plansToLookAt(plans.at(-1)?.id ?? NOBODY, atOnce);
    taken += await eachByItself(plans, ({ id }) => takeDueOf(id));
  } while (plans.length === atOnce);
  return taken;
}

/** On autopay, and with something due that is still owed. */
const plansToLookAt = (after: string, most: number) => db.$queryRaw<{ id: string }[]>`
  select plan.id
  from plan
  join person customer on customer.id = plan.customer_id
  cross join lateral (select ${now().toISOString()}::timestamptz at time zone customer.time_zone as at) here
  where plan.id > ${after}::uuid and plan.autopay and plan.settled_at is null and plan.cancelled_at is null
    and extract(hour from here.at) >= ${FROM_HOUR}
    and (plan.autopay_day is null or plan.autopay_day < here.at::date)
    and exists (
      select from instalment
      where instalment.plan_id = plan.id and due_on <= here.at::date
        and (select sum(amount_minor) from ledger_entry where instalment_id = instalment.id) > 0
    )
  order by plan.id
  limit ${most}`;

/** @returns 1 when a payment was asked for */
export async function takeDueOf(planId: string) {
  const taken = await db.$transaction((tx) => confirmDue(tx, planId));
  if (!taken) return 0;
  await sendCharge(taken.id);
  planHooks().changed(taken.customerId);
  return 1;
}

/** Under the lock that everybody takes who pays it: of two that come at once the second finds it on its way. */
async function confirmDue(tx: Tx, planId: string) {
  await lockPlan(tx, planId);
  // A statement of its own: it sees what was committed while this one waited for the lock.
  const plan = await fetchPlanIn(tx, planId);
  const { customerId, currency, method } = plan;
  const today = dayIn(plan.customer.timeZone);
  if (plan.autopayDay === today) return null;
  const parts = dueOf(plan, today);
  await tx.plan.update({ where: { id: planId }, data: { autopayDay: dateOf(today) } });
  if (!method || parts.length === 0) return null;
  const charge = { customerId, key: newId(), askedById: customerId, method, currency, parts };
  return openCharge(tx, { ...charge, automatic: true });
}

function dueOf(plan: PlanRow, today: string) {
  return plan.instalments
    .filter((instalment) => {
      const on = takingIn(plan, instalment, today)?.on;
      return on && on <= today;
    })
    .map((instalment) => ({
      planId: plan.id,
      instalmentId: instalment.id,
      amountMinor: instalment.outstandingMinor - pendingMinorOf(plan, instalment),
    }));
}
