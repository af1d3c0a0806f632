import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { queueLeadMail } from "#server/platform/lead-mail.ts";
import type { Concern } from "#server/platform/prisma/enums.ts";
import { settings } from "#server/platform/settings.ts";
import { isStaffed } from "./staffed.ts";

/**
 * Whoever answers for others hears of a threat at once, and of somebody who may be in danger where nobody is at the
 * desk to see it.
 */
export async function raiseAlarm(tx: Tx, conversationId: string, concern: Concern) {
  if (!(await isAlarming(tx, concern))) return;
  const link = new URL(`/admin/conversations/${conversationId}`, settings().origin).href;
  await queueLeadMail(tx, "alarm", () => ({ concern, link }));
}

async function isAlarming(tx: Tx, concern: Concern) {
  if (concern === "threat") return true;
  return concern === "crisis" && !(await isStaffed(tx, now()));
}
