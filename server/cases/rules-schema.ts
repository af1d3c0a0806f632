import { z } from "zod";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { REFUND_RULE_BOUNDS, type RefundRules } from "./policy.ts";

const { least, most } = REFUND_RULE_BOUNDS.agentEuros;

export const refundRules = z.strictObject({ agentEuros: z.int().min(least).max(most) });

/** `version`: of the rules that whoever sets these has seen. */
export const newRefundRules = refundRules.extend({ version: z.int().min(0) });

export type RefundRulesView = RulesView<RefundRules>;

/** Of the open cases, those whose whole amount one agent could give back alone. `isSample`: there are more. */
export type RefundPreview = { open: number; now: number; after: number; isSample: boolean };
