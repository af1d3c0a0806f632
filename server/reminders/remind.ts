import { dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { fetchPlansIn } from "#server/plans/rows.ts";
import { findReminders } from "./find.ts";
import { queueReminderMail } from "./mail.ts";
import { REMINDER_CHOICES, type ReminderRules } from "./policy.ts";
import { LONGEST_DAYS } from "./reminding.ts";
import { reminderRulesInForce } from "./rules.ts";

const AT_ONCE = 100;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Everybody is looked at once a day, in the first hour that is not quiet where they live, and gets one mail at most
 * whatever there is to say.
 * @returns how many were written to
 */
export async function remindOfPayments(atOnce = AT_ONCE) {
  const rules = await reminderRulesInForce();
  let mails = 0;
  let customers: { id: string }[] = [];
  do {
    // One that fails is left behind until the next time.
    customers = await customersToLookAt(rules, customers.at(-1)?.id ?? NOBODY, atOnce);
    mails += await eachByItself(customers, ({ id }) => remind(id, rules));
  } while (customers.length === atOnce);
  return mails;
}

const customersToLookAt = (rules: ReminderRules, after: string, most: number) =>
  db.$queryRaw<{ id: string }[]>`
  select customer.id
  from person customer
  cross join lateral (select ${now().toISOString()}::timestamptz at time zone customer.time_zone as at) here
  where customer.id > ${after}::uuid and customer.role = 'customer' and customer.deactivated_at is null
    and extract(hour from here.at) >= ${rules.quietUntil} and extract(hour from here.at) < ${rules.quietFrom}
    and (customer.reminder_day is null or customer.reminder_day < here.at::date)
    and exists (
      select from plan
      join instalment on instalment.plan_id = plan.id
      where plan.customer_id = customer.id and plan.settled_at is null and plan.cancelled_at is null
        and due_on between here.at::date - ${LONGEST_DAYS}::int and here.at::date + ${furthest(rules)}::int
    )
  order by customer.id
  limit ${most}`;

const furthest = ({ beforeDays }: ReminderRules) => Math.max(beforeDays, ...REMINDER_CHOICES);

/** Of two who look at the same moment the row decides: the second finds the day taken. */
const remind = (customerId: string, rules: ReminderRules) =>
  db.$transaction(async (tx) => {
    const customer = await tx.person.findUniqueOrThrow({ where: { id: customerId } });
    const today = dayIn(customer.timeZone);
    if (!(await isFirstToday(tx, customerId, today))) return 0;
    const plans = await fetchPlansIn(tx, customerId);
    const beforeDays = customer.reminderDays ?? rules.beforeDays;
    const found = findReminders(plans, rules, { beforeDays, today });
    if (found.length === 0) return 0;
    await tx.reminder.createMany({
      data: found.map(({ instalmentId, dueOn, kind, step }) => ({
        instalmentId,
        dueOn: dateOf(dueOn),
        kind,
        step,
        sentAt: now(),
      })),
    });
    await queueReminderMail(tx, customer, found);
    return 1;
  });

async function isFirstToday(tx: Tx, id: string, today: string) {
  const reminderDay = dateOf(today);
  const { count } = await tx.person.updateMany({
    where: { id, OR: [{ reminderDay: null }, { reminderDay: { lt: reminderDay } }] },
    data: { reminderDay },
  });
  return count > 0;
}
