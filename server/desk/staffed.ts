import type { Tx } from "#server/platform/db.ts";
import { heardAround } from "./policy.ts";

export const isStaffed = async (tx: Pick<Tx, "agentPresence">, at: Date) =>
  (await tx.agentPresence.count({
    where: { availableAt: { not: null }, seenAt: heardAround(at) },
    take: 1,
  })) > 0;
