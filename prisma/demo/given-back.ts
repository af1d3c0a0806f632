import { v7 as newId } from "uuid";
import { markRefundArrived, markRefundSent, recordRefund } from "#server/payments/refund.ts";
import { acceptReturn, declineReturn, openReturn } from "#server/payments/return.ts";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { instantOn } from "./days.ts";
import type { SeedContext } from "./seed-purchase.ts";
import { randomFrom } from "./random.ts";
import type { Course } from "./stories.ts";

type Item = { quantity: number; unitMinor: number };

/** What comes back: the last thing of several, or part of the price of a single one. */
export async function giveBack(
  plan: OpenedPlan,
  items: Item[],
  { givenBack, dueIn }: Course,
  { viewer, customer, seed, now }: SeedContext,
) {
  const { purchaseId } = plan;
  const today = dayIn(customer.timeZone, now);
  const minutes = 10 * 60 + randomFrom(seed + 2).below(6 * 60);
  const ago = (days: number) =>
    instantOn(addDays(today, -days), customer.timeZone, minutes + (days % 5) * 7, now);
  const part = partOf(items);
  const refund = { id: newId(), purchaseId, amountMinor: part };

  if (givenBack === "return_open") {
    await openReturn(viewer, { purchaseId, amountMinor: part, at: ago(3) });
  }
  if (givenBack === "return_declined") {
    await declineReturn(
      await openReturn(viewer, { purchaseId, amountMinor: part, at: ago(12) }),
      ago(6),
    );
  }
  if (givenBack === "refund_created") await recordRefund({ ...refund, at: ago(1) });
  if (givenBack === "refund_sent") {
    await recordRefund({ ...refund, at: ago(6) });
    await markRefundSent(refund.id, ago(4));
  }
  if (givenBack === "refund_arrived") {
    await recordRefund({ ...refund, at: ago(16) });
    await markRefundSent(refund.id, ago(14));
    await markRefundArrived(refund.id, ago(9));
  }
  // All of it came back before the next instalment was due.
  if (givenBack === "whole_purchase") {
    const at = (days: number) => ago(days - dueIn);
    const amountMinor = items.reduce((sum, item) => sum + item.quantity * item.unitMinor, 0);
    const id = await openReturn(viewer, { purchaseId, amountMinor, at: at(12) });
    await acceptReturn(id, at(6));
    const { id: refundId } = await db.refund.findUniqueOrThrow({ where: { returnId: id } });
    await markRefundSent(refundId, at(4));
    await markRefundArrived(refundId, at(1));
  }
}

function partOf(items: Item[]) {
  const last = items.at(-1);
  if (!last) return 0;
  return items.length > 1 ? last.unitMinor : Math.round(last.unitMinor / 500) * 100;
}
