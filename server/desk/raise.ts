import type { Tx } from "#server/platform/db.ts";
import type { HumanRequest } from "#server/platform/prisma/client.ts";
import type { AskedBy, Concern } from "#server/platform/prisma/enums.ts";
import { priorityFor } from "./deadline.ts";

export async function raiseRequest(
  tx: Tx,
  live: HumanRequest,
  askedBy: AskedBy,
  concern: Concern | null,
  words: string,
): Promise<HumanRequest> {
  const priority = priorityFor(askedBy, concern);
  if (priority <= live.priority) return live;
  // Whoever comes reads first what makes it urgent.
  const data = { priority, ...(words && { reason: words }) };
  return tx.humanRequest.update({ where: { id: live.id }, data });
}
