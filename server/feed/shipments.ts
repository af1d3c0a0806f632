import type { z } from "zod";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { hearOfShipment } from "#server/plans/shipping.ts";
import type { Tx } from "#server/platform/db.ts";
import type { shipmentTold } from "./inbound-goods.ts";
import type { Answer } from "./once.ts";
import { livingPlanWith, mustBeKnown } from "./reference.ts";
import { mustBeSince } from "./times.ts";

/** News may come late and in any order: when it happened says what it means for where the purchase is now. */
export async function tellShipment(tx: Tx, told: z.output<typeof shipmentTold>): Promise<Answer> {
  const { plan: reference, ...news } = told;
  const plan = mustBeKnown(await livingPlanWith(tx, reference), "plan", reference);
  mustBeSince(news.at, plan.purchase.purchasedAt);
  const { purchaseId, customerId } = plan;
  const { id, isNew } = await hearOfShipment(tx, { ...news, purchaseId, customerId });
  return {
    status: isNew ? 201 : 200,
    body: { id, ...told, at: told.at.toISOString() },
    after: () => planHooks().changed(customerId),
  };
}
