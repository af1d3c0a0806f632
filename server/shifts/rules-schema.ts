import { z } from "zod";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { withinBounds } from "#server/platform/zod.ts";
import { SHIFT_RULE_BOUNDS, type ShiftRules } from "./policy.ts";

export const shiftRules = z.strictObject({
  ...withinBounds(SHIFT_RULE_BOUNDS),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** `version`: of the rules that whoever sets these has seen. */
export const newShiftRules = shiftRules.extend({ version: z.int().min(0) });

export type ShiftRulesView = RulesView<ShiftRules>;
