import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { agentLimit, canSetRefundRules, type RefundRules } from "./policy.ts";
import { refundRulesInForce } from "./rules.ts";
import type { RefundPreview } from "./rules-schema.ts";

const MOST_CASES = 5000;

export async function previewRefundRules(
  viewer: Viewer,
  rules: RefundRules,
  most = MOST_CASES,
): Promise<RefundPreview> {
  authorize(canSetRefundRules(viewer));
  const inForce = await refundRulesInForce();
  const found = await db.case.findMany({
    where: { endedAt: null },
    orderBy: { id: "desc" },
    take: most + 1,
    select: { amountMinor: true, purchase: { select: { currency: true } } },
  });
  const open = found.slice(0, most);
  const alone = (under: RefundRules) =>
    open.filter(
      ({ amountMinor, purchase }) => Number(amountMinor) <= agentLimit(purchase.currency, under),
    ).length;
  return {
    open: open.length,
    now: alone(inForce),
    after: alone(rules),
    isSample: found.length > most,
  };
}
