import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { SpendingLimit } from "#server/platform/prisma/client.ts";
import { leftOf, limitOf, type Limits, settled } from "./rules.ts";
import type { LimitView, SpendingView } from "./schema.ts";

type Reader = Pick<Tx, "spendingLimit" | "spendingBreak" | "$queryRaw">;

/** How much a customer can spend, in each currency in which they have bought or been told a limit. */
export async function spendingOf(customerId: string, tx: Reader = db): Promise<SpendingView> {
  const rows = await tx.spendingLimit.findMany({ where: { customerId } });
  const used = await usedBy(tx, customerId);
  const pause = await breakOf(tx, customerId);
  const currencies = [...new Set([...used.keys(), ...rows.map(({ currency }) => currency)])];
  return {
    limits: currencies.toSorted().map((currency) => {
      const row = rows.find((one) => one.currency === currency);
      return viewOf(currency, limitsIn(row), used.get(currency) ?? 0);
    }),
    break: pause && {
      id: pause.id,
      from: pause.fromAt.toISOString(),
      until: pause.untilAt.toISOString(),
    },
  };
}

/** The one that is not over. */
export const breakOf = (tx: Pick<Tx, "spendingBreak">, customerId: string) =>
  tx.spendingBreak.findFirst({ where: { customerId, endedAt: null, untilAt: { gt: now() } } });

type Row = Pick<SpendingLimit, "amountMinor" | "ownMinor" | "wishMinor" | "wishFrom">;

/** As they are now. */
export function limitsIn(row: Row | null | undefined): Limits {
  const { amountMinor = null, ownMinor = null, wishMinor = null, wishFrom = null } = row ?? {};
  const limits = {
    companyMinor: numberOf(amountMinor),
    ownMinor: numberOf(ownMinor),
    wish: wishFrom && { minor: numberOf(wishMinor), from: wishFrom },
  };
  return settled(limits, now());
}

const numberOf = (minor: bigint | null) => (minor === null ? null : Number(minor));

function viewOf(currency: string, limits: Limits, usedMinor: number): LimitView {
  const money = (minor: number | null) => (minor === null ? null : { minor, currency });
  return {
    currency,
    company: money(limits.companyMinor),
    own: money(limits.ownMinor),
    limit: money(limitOf(limits)),
    used: { minor: usedMinor, currency },
    left: money(leftOf(limits, usedMinor)),
    next: limits.wish && {
      own: money(limits.wish.minor),
      from: limits.wish.from.toISOString(),
    },
  };
}

/** What is still owed of running plans; of a currency in which everything is paid it is 0. */
async function usedBy(tx: Pick<Tx, "$queryRaw">, customerId: string) {
  const rows = await tx.$queryRaw<{ currency: string; minor: bigint }[]>`
    select plan.currency, coalesce(
      sum(entry.amount_minor) filter (where plan.settled_at is null and plan.cancelled_at is null), 0
    )::bigint as minor
    from plan
    left join instalment on instalment.plan_id = plan.id
    left join ledger_entry entry on entry.instalment_id = instalment.id
    where plan.customer_id = ${customerId}::uuid
    group by plan.currency`;
  return new Map(rows.map(({ currency, minor }) => [currency, Number(minor)]));
}
