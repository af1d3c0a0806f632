import { db, type Tx } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import type { Payout } from "#server/platform/prisma/client.ts";
import { byHandFrom } from "./by-hand.ts";
import type { PayoutNews } from "./provider.ts";
import { refundHooks } from "./refund-hooks.ts";

type Told = Exclude<PayoutNews, { state: "pending" }>;
type Failed = Extract<PayoutNews, { state: "failed" }>;
type Sent = Extract<PayoutNews, { state: "sent" }>;

/** What the provider says, however often and in whatever order. What it could not send is in the hands of staff. */
export async function hearOfPayout(id: string, news: PayoutNews) {
  if (news.state === "pending") return;
  const changed = await db.$transaction((tx) => change(tx, id, news));
  if (changed) refundHooks().changed(changed.customerId);
}

const change = (tx: Tx, id: string, news: Told) =>
  news.state === "failed" ? fail(tx, id, news) : goOn(tx, id, news);

const ofProvider = { byHandAt: null };

/** By some providers it is sent days before the banks have a reference for it. */
async function goOn(tx: Tx, id: string, { sentAt, reference, arrivedAt }: Sent) {
  const [sent] = await tx.payout.updateManyAndReturn({
    where: { id, ...ofProvider, sentAt: null },
    data: { sentAt, reference },
  });
  const [named] = reference
    ? await tx.payout.updateManyAndReturn({
        where: { id, ...ofProvider, sentAt: { not: null }, reference: null },
        data: { reference },
      })
    : [];
  if (!arrivedAt) return sent ?? named;
  const [arrived] = await tx.payout.updateManyAndReturn({
    where: { id, ...ofProvider, arrivedAt: null },
    data: { arrivedAt },
  });
  return arrived;
}

/** It may have been sent before, and come back. */
async function fail(tx: Tx, id: string, { at, failure }: Failed): Promise<Payout | undefined> {
  const { customerId } = await tx.payout.findUniqueOrThrow({
    where: { id },
    select: { customerId: true },
  });
  const byHand = await byHandFrom(tx, customerId, at);
  const [failed] = await tx.payout.updateManyAndReturn({
    where: { id, ...ofProvider },
    data: { failedAt: at, failure, sentAt: null, reference: null, arrivedAt: null, ...byHand },
  });
  if (!failed) return;
  log.info({ payoutId: id, failure }, "money on its way back has failed");
  await refundHooks().failed(tx, failed);
  return failed;
}
