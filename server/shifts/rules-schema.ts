import { z } from "zod";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { SHIFT_RULE_BOUNDS, type ShiftRuleName, type ShiftRules } from "./policy.ts";

const within = (name: ShiftRuleName) => {
  const { least, most } = SHIFT_RULE_BOUNDS[name];
  return z.int().min(least).max(most);
};

export const shiftRules = z.strictObject({
  restHours: within("restHours"),
  weekHours: within("weekHours"),
  longestHours: within("longestHours"),
  releaseHours: within("releaseHours"),
  onlineHours: within("onlineHours"),
  hourlyMinor: within("hourlyMinor"),
  rushPercent: within("rushPercent"),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** `version`: of the rules that whoever sets these has seen. */
export const newShiftRules = shiftRules.extend({ version: z.int().min(0) });

export type ShiftRulesView = RulesView<ShiftRules>;
