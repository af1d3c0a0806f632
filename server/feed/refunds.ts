import type { z } from "zod";
import { lockPlanOf, refundIn } from "#server/payments/refund.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { refundTold } from "./inbound.ts";
import type { Answer } from "./once.ts";
import { idOf, mustBeInCurrency, planWith } from "./reference.ts";
import { mustBeSince } from "./times.ts";

/** Money that the shop gives back: it lowers the plan first, and what is more goes to the card. */
export async function tellRefund(tx: Tx, told: z.output<typeof refundTold>): Promise<Answer> {
  const { reference, amountMinor, currency, at } = told;
  const plan = await planWith(tx, told.plan);
  mustBeSince(at, plan.purchase.purchasedAt);
  mustBeInCurrency(plan, currency);
  const { purchaseId, customerId } = plan;
  const id = idOf("refund", reference);
  const locked = await lockPlanOf(tx, purchaseId);
  const known = await tx.refund.findUnique({ where: { id } });
  const isOther =
    known && (known.purchaseId !== purchaseId || Number(known.amountMinor) !== amountMinor);
  if (isOther) throw new Conflict("feed.otherRefund");
  if (!known) await refundIn(tx, locked, { id, purchaseId, reference, amountMinor, at });
  const { toPlanMinor } = await tx.refund.findUniqueOrThrow({ where: { id } });
  const toMethodMinor = amountMinor - Number(toPlanMinor);
  return {
    status: known ? 200 : 201,
    body: { id, reference, plan: told.plan, toPlanMinor: Number(toPlanMinor), toMethodMinor },
    after: () => planHooks().changed(customerId),
  };
}
