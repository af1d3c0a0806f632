import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { isMuted } from "#server/plans/muted.ts";
import type { PlanRow } from "#server/plans/rows.ts";
import type { InstalmentView, Money } from "#server/plans/schema.ts";
import { instalmentsOf, summaryOf } from "#server/plans/view.ts";
import type { ReminderRules } from "./policy.ts";
import { type RemindedInstalment, type Reminder, reminderOf } from "./reminding.ts";

/** `takenFrom`: what autopay takes it from; null when the customer pays it. */
export type FoundReminder = Reminder & {
  instalmentId: string;
  dueOn: string;
  planId: string;
  merchant: string;
  title: string;
  amount: Money;
  takenFrom: string | null;
};

type Day = { beforeDays: number; today: string };

/** By the same view as the plan's own page: what it calls paused or on its way is not reminded of. */
export const findReminders = (plans: PlanRow[], rules: ReminderRules, day: Day) =>
  plans
    .filter(({ settledAt, cancelledAt }) => !settledAt && !cancelledAt)
    .flatMap((plan) => inPlan(plan, rules, day))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

function inPlan(plan: PlanRow, rules: ReminderRules, day: Day): FoundReminder[] {
  const { id: planId, merchant, title } = summaryOf(plan, day.today);
  return remindable(plan, day.today).flatMap(({ instalmentId, currency, ...facts }) => {
    const reminder = reminderOf(facts, rules, day);
    const { dueOn, openMinor: minor, takenOn } = facts;
    const takenFrom = takenOn === null ? null : (plan.method?.label ?? null);
    const what = { instalmentId, dueOn, planId, merchant, title, takenFrom };
    return reminder ? [{ ...reminder, ...what, amount: { minor, currency } }] : [];
  });
}

type Remindable = RemindedInstalment & { instalmentId: string; currency: string };

export function remindable(plan: PlanRow, today: string): Remindable[] {
  const isQuiet = isMuted(plan, today);
  return instalmentsOf(plan, today).map((instalment) => {
    const { id: instalmentId, dueOn, outstanding, pending, taking } = instalment;
    const row = plan.instalments.find(({ id }) => id === instalmentId);
    const agreedAt = row?.extensions.at(-1)?.agreedAt ?? plan.openedAt;
    return {
      instalmentId,
      currency: outstanding.currency,
      dueOn,
      openMinor: isQuiet || isSuspended(instalment) ? 0 : outstanding.minor - pending.minor,
      takenOn: taking?.on ?? null,
      knownOn: dayIn(plan.customer.timeZone, agreedAt),
      sent: row?.reminders.filter((one) => dayOf(one.dueOn) === dueOn) ?? [],
    };
  });
}

const isSuspended = ({ state }: InstalmentView) => state === "paused" || state === "on_hold";
