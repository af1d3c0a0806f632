import { type CaseNews, registerCaseHooks } from "#server/cases/case-hooks.ts";
import { appendIn } from "#server/conversations/log.ts";
import { notifyDesks } from "#server/conversations/topics.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockOpen, tellChanged } from "./customer-news.ts";

/** What becomes of a case stands where its customer talks with us, and in the list of staff. */
export function openCaseNews() {
  registerCaseHooks({ changed, notify });
}

async function changed(tx: Tx, { customerId, about, step, by }: CaseNews) {
  const conversationId = await lockOpen(tx, customerId);
  if (!conversationId) return;
  const { id: caseId, planId, merchant, kind } = about;
  const content = { caseId, planId, merchant, kind, step, by };
  await appendIn(tx, conversationId, [{ kind: "case_changed", author: "system", content }]);
}

function notify(customerId: string) {
  notifyDesks({ changed: "cases" });
  void tellChanged(customerId);
}
