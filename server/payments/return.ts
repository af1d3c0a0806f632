import { v7 as newId } from "uuid";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { visibleTo } from "./policy.ts";
import { lockPlanOf, refundIn } from "./refund.ts";

type NewReturn = { purchaseId: string; amountMinor: number; at: Date };

/**
 * The customer sends something back: until the shop has answered, nothing of the plan is charged.
 * @returns its id
 * @throws Conflict while another return of the purchase is open, or when it is more than what was bought
 */
export async function openReturn(viewer: Viewer, { purchaseId, amountMinor, at }: NewReturn) {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) {
    throw new Invalid("plans.amountNotPositive");
  }
  return db.$transaction(async (tx) => {
    const purchase = await tx.purchase.findFirst({
      where: { AND: [{ id: purchaseId }, visibleTo(viewer)] },
      select: { customerId: true },
    });
    if (!purchase) throw new NotFound();
    await lockPlanOf(tx, purchaseId);
    await checkReturnable(tx, purchaseId, amountMinor);
    const { id } = await tx.return.create({
      data: {
        purchaseId,
        customerId: purchase.customerId,
        amountMinor: BigInt(amountMinor),
        openedAt: at,
      },
      select: { id: true },
    });
    return id;
  });
}

async function checkReturnable(tx: Tx, purchaseId: string, amountMinor: number) {
  const { totalMinor, returns, refunds } = await tx.purchase.findUniqueOrThrow({
    where: { id: purchaseId },
    select: { totalMinor: true, returns: true, refunds: true },
  });
  if (returns.some(({ acceptedAt, declinedAt }) => !acceptedAt && !declinedAt)) {
    throw new Conflict("plans.returnIsOpen");
  }
  const refunded = refunds.reduce((sum, refund) => sum + Number(refund.amountMinor), 0);
  if (amountMinor > Number(totalMinor) - refunded) throw new Conflict("plans.returnTooLarge");
}

export async function acceptReturn(id: string, at: Date) {
  await db.$transaction(async (tx) => {
    const row = await tx.return.findUnique({ where: { id } });
    if (!row) throw new NotFound();
    const plan = await lockPlanOf(tx, row.purchaseId);
    const { count } = await tx.return.updateMany({
      where: { id, acceptedAt: null, declinedAt: null },
      data: { acceptedAt: at },
    });
    if (count === 0) return refuseUnless(tx, id, "accepted");
    const { purchaseId, amountMinor } = row;
    const refund = { id: newId(), purchaseId, returnId: id, amountMinor: Number(amountMinor), at };
    await refundIn(tx, plan, refund);
  });
}

export async function declineReturn(id: string, at: Date) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.return.updateMany({
      where: { id, acceptedAt: null, declinedAt: null },
      data: { declinedAt: at },
    });
    if (count === 0) await refuseUnless(tx, id, "declined");
  });
}

/** The same answer again is fine; the opposite one comes too late. */
async function refuseUnless(tx: Tx, id: string, end: "accepted" | "declined") {
  const row = await tx.return.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  const isSame = end === "accepted" ? row.acceptedAt !== null : row.declinedAt !== null;
  if (!isSame) throw new Conflict("plans.returnIsAnswered");
}
