import type { PayoutState } from "#server/payments/schema.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { refundView, type WayBack } from "#server/plans/refund-view.ts";
import { fetchPlan } from "#server/plans/rows.ts";
import { auditOpened } from "./opened.ts";
import { ownerOf, type Owner } from "./owner.ts";
import { visibleTo } from "./policy.ts";

export type RefundNote = {
  id: string;
  merchant: string;
  order: string;
  title: string;
  currency: string;
  amountMinor: number;
  toPlanMinor: number;
  createdAt: Date;
  state: PayoutState;
  waysBack: WayBack[];
};

export async function openRefund(
  viewer: Viewer,
  id: string,
): Promise<{ owner: Owner; refund: RefundNote }> {
  const row = await db.refund.findFirst({
    where: { id, ...visibleTo(viewer) },
    include: {
      purchase: {
        select: {
          reference: true,
          currency: true,
          plan: { select: { id: true } },
          merchant: { select: { name: true } },
          items: { orderBy: { position: "asc" }, select: { title: true } },
        },
      },
    },
  });
  if (!row) throw new NotFound();
  const owner = await ownerOf(row.customerId);
  await auditOpened(viewer, { as: "refund" }, id, owner.id);
  const { purchase, createdAt } = row;
  const refund: RefundNote = {
    id,
    createdAt,
    ...(await travelOf(purchase.plan?.id, id)),
    amountMinor: Number(row.amountMinor),
    toPlanMinor: Number(row.toPlanMinor),
    merchant: purchase.merchant.name,
    order: purchase.reference,
    currency: purchase.currency,
    title: purchase.items.map((item) => item.title).join(", "),
  };
  return { owner, refund };
}

/** As the plan's own page shows it. */
async function travelOf(planId: string | undefined, refundId: string) {
  const plan = planId ? await fetchPlan(planId, {}) : undefined;
  const found = plan?.purchase.refunds.find((refund) => refund.id === refundId);
  if (!plan || !found) throw new NotFound();
  const { state, waysBack } = refundView(plan, found);
  return { state, waysBack };
}
