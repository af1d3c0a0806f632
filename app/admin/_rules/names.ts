import { ASSISTANT_CAP_BOUNDS, type AssistantCapName } from "#server/assistant/policy.ts";
import { REFUND_RULE_BOUNDS, type RefundRuleName } from "#server/cases/policy.ts";
import { HARDSHIP_RULE_BOUNDS, type HardshipRuleName } from "#server/hardship/policy.ts";
import {
  AUTOPAY_RULE_BOUNDS,
  type AutopayRuleName,
  MOVE_RULE_BOUNDS,
  type MoveRuleName,
} from "#server/plans/policy.ts";
import { REMINDER_RULE_BOUNDS, type ReminderRuleName } from "#server/reminders/policy.ts";
import { SHIFT_RULE_BOUNDS, type ShiftRuleName } from "#server/shifts/policy.ts";

/** All rules that admins edit are whole numbers within bounds, whatever they are about. */
export type RuleName =
  | MoveRuleName
  | ReminderRuleName
  | AutopayRuleName
  | HardshipRuleName
  | RefundRuleName
  | ShiftRuleName
  | AssistantCapName;

/** What they are about. */
export type RuleArea =
  "moving" | "reminding" | "retrying" | "pausing" | "refunding" | "working" | "capping";

export const RULE_BOUNDS: Record<RuleName, { least: number; most: number }> = {
  ...MOVE_RULE_BOUNDS,
  ...REMINDER_RULE_BOUNDS,
  ...AUTOPAY_RULE_BOUNDS,
  ...HARDSHIP_RULE_BOUNDS,
  ...REFUND_RULE_BOUNDS,
  ...SHIFT_RULE_BOUNDS,
  ...ASSISTANT_CAP_BOUNDS,
};
