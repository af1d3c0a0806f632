import type { Tx } from "#server/platform/db.ts";
import { spendingOf } from "#server/spending/limits.ts";
import type { SpendingHeld } from "./outbound.ts";

/** What a checkout asks for before it sells. */
export async function spendingReport(customerId: string, tx?: Tx): Promise<SpendingHeld> {
  const { limits, break: pause } = await spendingOf(customerId, tx);
  return {
    breakUntil: pause?.until ?? null,
    currencies: limits.map(({ currency, company, own, used, left, next }) => ({
      currency,
      limitMinor: company?.minor ?? null,
      ownLimitMinor: own?.minor ?? null,
      usedMinor: used.minor,
      leftMinor: left?.minor ?? null,
      ownLimitNext: next && { ownLimitMinor: next.own?.minor ?? null, from: next.from },
    })),
  };
}
