import { appendIn } from "#server/conversations/log.ts";
import { notifyDesks } from "#server/conversations/topics.ts";
import { type HardshipNews, registerHardshipHooks } from "#server/hardship/hardship-hooks.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockOpen, tellChanged } from "./customer-news.ts";

/** That a customer cannot pay, and what was agreed on, stands where they talk with us, and in the list of staff. */
export function openHardshipNews() {
  registerHardshipHooks({ changed, notify });
}

async function changed(tx: Tx, { customerId, requestId, step, by }: HardshipNews) {
  const conversationId = await lockOpen(tx, customerId);
  if (!conversationId) return;
  const content = { requestId, step, by };
  await appendIn(tx, conversationId, [{ kind: "hardship_changed", author: "system", content }]);
}

function notify(customerId: string) {
  notifyDesks({ changed: "hardship" });
  void tellChanged(customerId);
}
