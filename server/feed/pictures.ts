import type { z } from "zod";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { showItem, showMerchant } from "#server/plans/show.ts";
import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { itemPictureTold, merchantLookTold } from "./inbound-goods.ts";
import type { Answer } from "./once.ts";
import { livingPlanWith } from "./reference.ts";

/** What is told replaces what was. */
export async function putMerchantLook(
  tx: Tx,
  reference: string,
  { colour, logo }: z.output<typeof merchantLookTold>,
): Promise<Answer> {
  const shop = await tx.merchant.findUnique({ where: { reference }, select: { id: true } });
  if (!shop) throw new NotFound();
  const hash = await showMerchant(tx, shop.id, { colour, logo });
  return { status: 200, body: { reference, colour, logo: hash } };
}

/** What is told replaces what was. */
export async function putItemPicture(
  tx: Tx,
  reference: string,
  { item, picture }: z.output<typeof itemPictureTold>,
): Promise<Answer> {
  const plan = await livingPlanWith(tx, reference);
  if (!plan) throw new NotFound();
  const hash = await showItem(tx, { purchaseId: plan.purchaseId, position: item }, picture);
  return {
    status: 200,
    body: { plan: reference, item, picture: hash },
    after: () => planHooks().changed(plan.customerId),
  };
}
