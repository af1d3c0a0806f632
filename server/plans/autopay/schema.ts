import { z } from "zod";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { withinBounds } from "#server/platform/zod.ts";
import { AUTOPAY_RULE_BOUNDS } from "../policy.ts";
import type { AutopayRules } from "./taking.ts";

export const autopayRules = z.strictObject(withinBounds(AUTOPAY_RULE_BOUNDS));

/** `version`: of the rules that whoever sets these has seen. */
export const newAutopayRules = autopayRules.extend({ version: z.int().min(0) });

export type AutopayRulesView = RulesView<AutopayRules>;

/**
 * If a payment were declined today, when it is tried again under the rules in force and under the others. `waiting`:
 * payments that were declined already; they keep the day that their customers were told.
 */
export type AutopayPreview = {
  now: AutopayTries;
  after: AutopayTries;
  waiting: number;
  plans: number;
  isSample: boolean;
};

/** Days from the first try; null: there is none. */
export type AutopayTries = { second: number | null; third: number | null };
