import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  canSetReminderRules,
  DEFAULT_REMINDER_RULES,
  REMINDER_RULE_NAMES,
  type ReminderRules,
} from "./policy.ts";
import type { ReminderRulesView } from "./schema.ts";

const kept = versionedRules<ReminderRules>({
  names: REMINDER_RULE_NAMES,
  defaults: DEFAULT_REMINDER_RULES,
  action: "reminders.set",
  newest: (tx, most) =>
    tx.reminderRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.reminderRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const reminderRulesInForce = kept.inForce;

export async function getReminderRules(viewer: Viewer): Promise<ReminderRulesView> {
  authorize(canSetReminderRules(viewer));
  return kept.view();
}

/** @throws Conflict when somebody has set others meanwhile */
export async function setReminderRules(
  viewer: Viewer,
  { version, ...rules }: ReminderRules & { version: number },
): Promise<ReminderRulesView> {
  authorize(canSetReminderRules(viewer));
  return kept.set(viewer, rules, version);
}
