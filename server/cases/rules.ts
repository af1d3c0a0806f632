import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  canSetRefundRules,
  DEFAULT_REFUND_RULES,
  REFUND_RULE_NAMES,
  type RefundRules,
} from "./policy.ts";
import type { RefundRulesView } from "./rules-schema.ts";

const kept = versionedRules<RefundRules>({
  names: REFUND_RULE_NAMES,
  defaults: DEFAULT_REFUND_RULES,
  action: "refunds.setRules",
  newest: (tx, most) =>
    tx.refundRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.refundRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const refundRulesInForce = kept.inForce;

export async function getRefundRules(viewer: Viewer): Promise<RefundRulesView> {
  authorize(canSetRefundRules(viewer));
  return kept.view();
}

/**
 * What waits for a second pair of eyes already goes on waiting for one.
 * @throws Conflict when somebody has set others meanwhile
 */
export async function setRefundRules(
  viewer: Viewer,
  { version, ...rules }: RefundRules & { version: number },
): Promise<RefundRulesView> {
  authorize(canSetRefundRules(viewer));
  return kept.set(viewer, rules, version);
}
