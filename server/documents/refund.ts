import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
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
  toMethodMinor: number;
  method: string;
  createdAt: Date;
  sentAt: Date | null;
  arrivedAt: Date | null;
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
          merchant: { select: { name: true } },
          items: { orderBy: { position: "asc" }, select: { title: true } },
        },
      },
    },
  });
  if (!row) throw new NotFound();
  const owner = await ownerOf(row.customerId);
  await auditOpened(viewer, { as: "refund" }, id, owner.id);
  const { purchase, method, createdAt, sentAt, arrivedAt } = row;
  const [amountMinor, toPlanMinor] = [Number(row.amountMinor), Number(row.toPlanMinor)];
  const refund: RefundNote = {
    id,
    method,
    createdAt,
    sentAt,
    arrivedAt,
    amountMinor,
    toPlanMinor,
    toMethodMinor: amountMinor - toPlanMinor,
    merchant: purchase.merchant.name,
    order: purchase.reference,
    currency: purchase.currency,
    title: purchase.items.map((item) => item.title).join(", "),
  };
  return { owner, refund };
}
