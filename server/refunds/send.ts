import { refundHooks } from "#server/payments/refund-hooks.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { queueSentMail } from "./mails.ts";
import { canSendByHand } from "./policy.ts";

/** Said twice with the same reference it is once. @throws Conflict when a colleague has sent it already */
export async function markSent(
  viewer: Viewer,
  { id, reference }: { id: string; reference: string },
) {
  authorize(canSendByHand(viewer));
  const customerId = await db.$transaction(async (tx) => {
    const [sent] = await tx.payout.updateManyAndReturn({
      where: { id, byHandAt: { not: null }, sentAt: null },
      data: { sentAt: now(), sentById: viewer.id, reference },
    });
    if (!sent) return mustBeSentSo(tx, viewer, { id, reference });
    await audit(tx, viewer, {
      action: "refunds.sent",
      subjectId: id,
      customerId: sent.customerId,
      details: { minor: Number(sent.amountMinor) },
    });
    await queueSentMail(tx, sent);
    return sent.customerId;
  });
  if (customerId) refundHooks().changed(customerId);
}

async function mustBeSentSo(
  tx: Tx,
  viewer: Viewer,
  { id, reference }: Record<"id" | "reference", string>,
) {
  const found = await tx.payout.findUnique({ where: { id } });
  if (!found) throw new NotFound();
  const isSame = found.sentById === viewer.id && found.reference === reference;
  if (!isSame)
    throw new Conflict(found.byHandAt ? "refundDesk.sentAlready" : "refundDesk.notByHand");
  return null;
}
