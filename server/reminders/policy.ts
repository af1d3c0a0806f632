import { isAdmin, type Viewer } from "#server/platform/viewer.ts";

export const canSetReminderRules = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

/**
 * `beforeDays`: how long before its day a payment is told of; `missedDays`: how long after it a missed one is, for the
 * first time; `againDays`: until it is told of again; `mostMissed`: how often in all; `quietFrom`, `quietUntil`: hours
 * of the customer's clock between which nothing is sent.
 */
export type ReminderRules = {
  beforeDays: number;
  missedDays: number;
  againDays: number;
  mostMissed: number;
  quietFrom: number;
  quietUntil: number;
};

export const REMINDER_RULE_NAMES = [
  "beforeDays",
  "missedDays",
  "againDays",
  "mostMissed",
  "quietFrom",
  "quietUntil",
] as const satisfies (keyof ReminderRules)[];

export type ReminderRuleName = (typeof REMINDER_RULE_NAMES)[number];

/** As the table's own check has them. A missed payment is always told of: the law of several countries wants it. */
export const REMINDER_RULE_BOUNDS: Record<ReminderRuleName, { least: number; most: number }> = {
  beforeDays: { least: 0, most: 14 },
  missedDays: { least: 1, most: 14 },
  againDays: { least: 3, most: 30 },
  mostMissed: { least: 1, most: 6 },
  quietFrom: { least: 17, most: 22 },
  quietUntil: { least: 7, most: 12 },
};

export const DEFAULT_REMINDER_RULES: ReminderRules = {
  beforeDays: 3,
  missedDays: 1,
  againDays: 7,
  mostMissed: 3,
  quietFrom: 20,
  quietUntil: 9,
};

/** What a customer can choose in place of the rule's days; 0 is not to be told before. */
export const REMINDER_CHOICES = [7, 3, 1, 0] as const;
