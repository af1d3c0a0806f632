import { db } from "#server/platform/db.ts";
import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  canPlanStaffing,
  DEFAULT_STAFFING_RULES,
  STAFFING_RULE_NAMES,
  type StaffingRules,
} from "./policy.ts";
import type { StaffingRulesView } from "./schema.ts";

const kept = versionedRules<StaffingRules>({
  names: STAFFING_RULE_NAMES,
  defaults: DEFAULT_STAFFING_RULES,
  action: "forecast.setRules",
  newest: (tx, most) =>
    tx.staffingRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.staffingRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const staffingRulesInForce = kept.inForce;

/** On whose clock a day ends for what happens by itself: of whoever has set the rules. Null: nobody has. */
export async function plannersZone() {
  const newest = await db.staffingRules.findFirst({
    orderBy: { version: "desc" },
    select: { setBy: { select: { timeZone: true } } },
  });
  return newest?.setBy.timeZone ?? null;
}

export async function getStaffingRules(viewer: Viewer): Promise<StaffingRulesView> {
  authorize(canPlanStaffing(viewer));
  return kept.view();
}

/** @throws Conflict when somebody has set others meanwhile */
export async function setStaffingRules(
  viewer: Viewer,
  { version, ...rules }: StaffingRules & { version: number },
): Promise<StaffingRulesView> {
  authorize(canPlanStaffing(viewer));
  return kept.set(viewer, rules, version);
}
