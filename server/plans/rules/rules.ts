import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { DEFAULT_MOVE_RULES, type MoveRules } from "../moving.ts";
import { canSetMoveRules, MOVE_RULE_NAMES } from "../policy.ts";
import type { MoveRulesView } from "./schema.ts";

const kept = versionedRules<MoveRules>({
  names: MOVE_RULE_NAMES,
  defaults: DEFAULT_MOVE_RULES,
  action: "rules.set",
  newest: (tx, most) =>
    tx.moveRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.moveRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const rulesInForce = kept.inForce;

export async function getMoveRules(viewer: Viewer): Promise<MoveRulesView> {
  authorize(canSetMoveRules(viewer));
  return kept.view();
}

/** @throws Conflict when somebody has set others meanwhile */
export async function setMoveRules(
  viewer: Viewer,
  { version, ...rules }: MoveRules & { version: number },
): Promise<MoveRulesView> {
  authorize(canSetMoveRules(viewer));
  return kept.set(viewer, rules, version);
}
