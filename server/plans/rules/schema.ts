import { z } from "zod";
import type { RulesVersion, RulesView } from "#server/platform/rule-versions.ts";
import { withinBounds } from "#server/platform/zod.ts";
import type { MoveRules } from "../moving.ts";
import { MOVE_RULE_BOUNDS, type MoveRuleName } from "../policy.ts";

export const moveRules = z.strictObject(withinBounds(MOVE_RULE_BOUNDS));

/** `version`: of the rules that whoever sets these has seen. */
export const newMoveRules = moveRules.extend({ version: z.int().min(0) });

export type MoveRulesVersion = RulesVersion<MoveRules>;

export type MoveRulesView = RulesView<MoveRules>;

/** Of payments that are still owed, under the rules in force (`now`) and under the others (`then`). */
export type MoveCounts = {
  owed: number;
  movableNow: number;
  movableThen: number;
  /** By the rule that stood in the way. */
  gained: Record<MoveRuleName, number>;
  /** By the rule that would stand in the way. */
  lost: Record<MoveRuleName, number>;
  /** They can be moved either way, and to a later or only to an earlier day. */
  later: number;
  earlier: number;
};

/** `isSample`: there are more running plans, and these are the newest. */
export type MovePreview = MoveCounts & { plans: number; isSample: boolean };
