import { z } from "zod";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { withinBounds } from "#server/platform/zod.ts";
import { REMINDER_CHOICES, REMINDER_RULE_BOUNDS, type ReminderRules } from "./policy.ts";

/** Null: as the rules have it. */
const days = z.literal(REMINDER_CHOICES).nullable();

export const newReminderChoice = z.strictObject({ days });

/** What stands behind the link of a reminder; it is good without signing in. */
const token = z.string().max(200);

export const reminderLink = z.strictObject({ token });

export const newReminderChoiceByLink = reminderLink.extend({ days });

/** `days`: null while nothing was chosen; `usual`: what counts then. */
export type ReminderChoice = {
  days: number | null;
  usual: number;
  quietFrom: number;
  quietUntil: number;
};

export const reminderRules = z.strictObject(withinBounds(REMINDER_RULE_BOUNDS));

/** `version`: of the rules that whoever sets these has seen. */
export const newReminderRules = reminderRules.extend({ version: z.int().min(0) });

export type ReminderRulesView = RulesView<ReminderRules>;

/** How far a preview looks ahead. */
export const PREVIEW_DAYS = 30;

export type ReminderCounts = { before: number; missed: number };

/** Under the rules in force (`now`) and under the others (`after`); `isSample`: there are more running plans. */
export type ReminderPreview = {
  now: ReminderCounts;
  after: ReminderCounts;
  plans: number;
  isSample: boolean;
};
