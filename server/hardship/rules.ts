import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  canSetHardshipRules,
  DEFAULT_HARDSHIP_RULES,
  HARDSHIP_RULE_NAMES,
  type HardshipRules,
} from "./policy.ts";
import type { HardshipRulesView } from "./rules-schema.ts";

const kept = versionedRules<HardshipRules>({
  names: HARDSHIP_RULE_NAMES,
  defaults: DEFAULT_HARDSHIP_RULES,
  action: "hardship.setRules",
  newest: (tx, most) =>
    tx.hardshipRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.hardshipRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const hardshipRulesInForce = kept.inForce;

export async function getHardshipRules(viewer: Viewer): Promise<HardshipRulesView> {
  authorize(canSetHardshipRules(viewer));
  return kept.view();
}

/**
 * Who waits for an answer already has it by the day that they were told.
 * @throws Conflict when somebody has set others meanwhile
 */
export async function setHardshipRules(
  viewer: Viewer,
  { version, ...rules }: HardshipRules & { version: number },
): Promise<HardshipRulesView> {
  authorize(canSetHardshipRules(viewer));
  return kept.set(viewer, rules, version);
}
