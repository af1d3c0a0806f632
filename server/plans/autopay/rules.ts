import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { AUTOPAY_RULE_NAMES, canSetAutopayRules } from "../policy.ts";
import { type AutopayRules, DEFAULT_AUTOPAY_RULES } from "./taking.ts";
import type { AutopayRulesView } from "./schema.ts";

const kept = versionedRules<AutopayRules>({
  names: AUTOPAY_RULE_NAMES,
  defaults: DEFAULT_AUTOPAY_RULES,
  action: "autopay.setRules",
  newest: (tx, most) =>
    tx.autopayRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.autopayRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const autopayRulesInForce = kept.inForce;

export async function getAutopayRules(viewer: Viewer): Promise<AutopayRulesView> {
  authorize(canSetAutopayRules(viewer));
  return kept.view();
}

/**
 * What was declined before is tried again when its customer was told that it is.
 * @throws Conflict when somebody has set others meanwhile
 */
export async function setAutopayRules(
  viewer: Viewer,
  { version, ...rules }: AutopayRules & { version: number },
): Promise<AutopayRulesView> {
  authorize(canSetAutopayRules(viewer));
  return kept.set(viewer, rules, version);
}
