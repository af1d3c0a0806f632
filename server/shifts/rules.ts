import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  canSetShiftRules,
  DEFAULT_SHIFT_RULES,
  SHIFT_RULE_NAMES,
  type ShiftRules,
} from "./policy.ts";
import type { ShiftRulesView } from "./rules-schema.ts";

const kept = versionedRules<ShiftRules>({
  names: [...SHIFT_RULE_NAMES, "currency"],
  defaults: DEFAULT_SHIFT_RULES,
  action: "shifts.setRules",
  newest: (tx, most) =>
    tx.shiftRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.shiftRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const shiftRulesInForce = kept.inForce;

export async function getShiftRules(viewer: Viewer): Promise<ShiftRulesView> {
  authorize(canSetShiftRules(viewer));
  return kept.view();
}

/** @throws Conflict when somebody has set others meanwhile */
export async function setShiftRules(
  viewer: Viewer,
  { version, ...rules }: ShiftRules & { version: number },
): Promise<ShiftRulesView> {
  authorize(canSetShiftRules(viewer));
  return kept.set(viewer, rules, version);
}
