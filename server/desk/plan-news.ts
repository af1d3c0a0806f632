import { appendIn } from "#server/conversations/log.ts";
import { registerPlanHooks } from "#server/plans/plan-hooks.ts";
import type { MovedView, PlanSummary } from "#server/plans/schema.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockOpen, tellChanged } from "./customer-news.ts";

/** What is changed on a plan stands where its customer talks about it, and whoever helps them sees it. */
export function openPlanNews() {
  registerPlanHooks({ moved, autopaySet, changed: (customerId) => void tellChanged(customerId) });
}

async function moved(
  tx: Tx,
  customerId: string,
  { planId, merchant, amount, fromOn, toOn }: MovedView,
  by: string | null,
) {
  const conversationId = await lockOpen(tx, customerId);
  if (!conversationId) return;
  const content = { planId, merchant, ...amount, fromOn, toOn, by };
  await appendIn(tx, conversationId, [{ kind: "due_moved", author: "system", content }]);
}

async function autopaySet(
  tx: Tx,
  customerId: string,
  { id: planId, merchant, autopay }: PlanSummary,
  by: string | null,
) {
  const conversationId = await lockOpen(tx, customerId);
  if (!conversationId) return;
  const { method, isOn } = autopay;
  const content = { planId, merchant, method, isOn, by };
  await appendIn(tx, conversationId, [{ kind: "autopay_set", author: "system", content }]);
}
