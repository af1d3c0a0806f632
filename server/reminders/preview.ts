import { addDays } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { areThereMore, MOST_PLANS, oldestOf, runningPlans } from "#server/plans/rules/running.ts";
import { remindable } from "./find.ts";
import { canSetReminderRules, type ReminderRules } from "./policy.ts";
import { type RemindedInstalment, reminderOf } from "./reminding.ts";
import { reminderRulesInForce } from "./rules.ts";
import { PREVIEW_DAYS, type ReminderCounts, type ReminderPreview } from "./schema.ts";

/**
 * How many payments of the newest running plans would be told of in the days to come, if nobody paid one by themselves
 * and everybody left it to the rules.
 */
export async function previewReminderRules(
  viewer: Viewer,
  rules: ReminderRules,
  most = MOST_PLANS,
): Promise<ReminderPreview> {
  authorize(canSetReminderRules(viewer));
  const inForce = await reminderRulesInForce();
  const counts = { now: none(), after: none() };
  let plans = 0;
  let last: string | null = null;
  for await (const page of runningPlans(most)) {
    for (const plan of page) {
      const today = dayIn(plan.customer.timeZone, now());
      for (const facts of remindable(plan, today)) {
        count(counts.now, facts, inForce, today);
        count(counts.after, facts, rules, today);
      }
    }
    plans += page.length;
    last = oldestOf(page);
  }
  return { ...counts, plans, isSample: plans === most && (await areThereMore(last)) };
}

const none = (): ReminderCounts => ({ before: 0, missed: 0 });

function count(
  counts: ReminderCounts,
  facts: RemindedInstalment,
  rules: ReminderRules,
  today: string,
) {
  if (facts.openMinor <= 0) return;
  const sent = [...facts.sent];
  for (let ahead = 0; ahead < PREVIEW_DAYS; ahead += 1) {
    const day = { beforeDays: rules.beforeDays, today: addDays(today, ahead) };
    const reminder = reminderOf({ ...facts, sent }, rules, day);
    if (!reminder) continue;
    counts[reminder.kind] += 1;
    sent.push(reminder);
  }
}
