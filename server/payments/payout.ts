import { v7 as newId } from "uuid";
import { db, type Tx } from "#server/platform/db.ts";
import { addJob, type Tasks } from "#server/platform/jobs.ts";
import { byHandFrom } from "./by-hand.ts";
import { hearOfPayout } from "./payout-news.ts";
import type { LockedPlan } from "./plan-lock.ts";
import { splitPayout } from "./payout-split.ts";
import { provider } from "./provider.ts";

type Cause = {
  customerId: string;
  refundId: string | null;
  at: Date;
  /** By the company's own systems, which have sent what our provider has not taken. */
  isTold?: boolean;
};

/** What of a refund is owed no more goes back to what it was paid with. Under the lock of its plan. */
export async function payBack(tx: Tx, plan: LockedPlan, totalMinor: number, cause: Cause) {
  if (totalMinor === 0) return;
  const paid = await tx.payment.findMany({
    where: { planId: plan.id, settledAt: { not: null } },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    select: { id: true, chargeId: true, amountMinor: true },
  });
  const back = await tx.payout.groupBy({
    by: "paymentId",
    where: { payment: { planId: plan.id } },
    _sum: { amountMinor: true },
  });
  const backOf = (id: string) =>
    back.find(({ paymentId }) => paymentId === id)?._sum.amountMinor ?? 0n;
  const left = paid.map(({ id, chargeId, amountMinor }) => ({
    id,
    chargeId,
    leftMinor: Number(amountMinor - backOf(id)),
  }));
  for (const { payment, minor } of splitPayout(totalMinor, left)) {
    await writePayout(tx, cause, payment, minor);
  }
}

/** What our provider has not taken it cannot give back: staff send it, or the company has. */
export async function writePayout(
  tx: Tx,
  { customerId, refundId, at, isTold }: Cause,
  payment: { id: string; chargeId: string | null },
  minor: number,
) {
  const id = newId();
  await tx.payout.create({
    data: {
      id,
      paymentId: payment.id,
      customerId,
      refundId,
      amountMinor: BigInt(minor),
      createdAt: at,
      ...(isTold && !payment.chargeId && { sentAt: at }),
      ...(!isTold && !payment.chargeId && (await byHandFrom(tx, customerId, at))),
    },
  });
  if (payment.chargeId) await addJob(tx, "payouts.send", { id });
}

/** Asked for as often as it takes: the id is the same, so that it is sent once. */
export async function sendPayout(id: string) {
  const { amountMinor, byHandAt, payment } = await db.payout.findUniqueOrThrow({
    where: { id },
    select: { amountMinor: true, byHandAt: true, payment: { select: { chargeId: true } } },
  });
  if (!payment.chargeId || byHandAt) return;
  const order = { id, chargeId: payment.chargeId, amountMinor: Number(amountMinor) };
  await hearOfPayout(id, await provider().giveBack(order));
}

export async function askAboutPayout(id: string) {
  const news = await provider().lookPayout(id);
  if (news) await hearOfPayout(id, news);
  else await sendPayout(id);
}

export const payoutTasks: Tasks = {
  "payouts.send": async (payload) => {
    await sendPayout(payload instanceof Object && "id" in payload ? String(payload.id) : "");
  },
};
