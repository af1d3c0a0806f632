import { z } from "zod";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { withinBounds } from "#server/platform/zod.ts";
import { HARDSHIP_RULE_BOUNDS, type HardshipRules } from "./policy.ts";

export const hardshipRules = z.strictObject(withinBounds(HARDSHIP_RULE_BOUNDS));

/** `version`: of the rules that whoever sets these has seen. */
export const newHardshipRules = hardshipRules.extend({ version: z.int().min(0) });

export type HardshipRulesView = RulesView<HardshipRules>;

/**
 * `now`, `after`: customers who have asked too often to ask again without a person, under the rules in force and under
 * the others. `waiting`: requests without an answer yet, which keep their day.
 */
export type HardshipPreview = { now: number; after: number; waiting: number };
