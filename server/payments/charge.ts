import { db, type Tx } from "#server/platform/db.ts";
import type { Charge } from "#server/platform/prisma/client.ts";
import { now } from "#server/platform/clock.ts";
import { log } from "#server/platform/log.ts";
import { chargeHooks } from "./charge-hooks.ts";
import { endCharge } from "./charge-end.ts";
import { mustBeThere } from "./method-lock.ts";
import { provider, type ChargeNews } from "./provider.ts";

export type NewCharge = {
  customerId: string;
  key: string;
  askedById: string;
  method: { id: string; label: string };
  currency: string;
  /** `savedMinor`: interest that falls away once it is paid, whatever day that is. */
  parts: { planId: string; instalmentId: string; amountMinor: number; savedMinor?: number }[];
  /** By autopay; the customer has agreed to it before. */
  automatic?: boolean;
};

/** In the transaction that holds the plans: from now on nobody else can pay the same. @returns null when the key is known. */
export async function openCharge(tx: Tx, charge: NewCharge): Promise<Charge | null> {
  const { customerId, key, askedById, method, currency, parts, automatic = false } = charge;
  await mustBeThere(tx, method.id);
  const amountMinor = parts.reduce((sum, part) => sum + BigInt(part.amountMinor), 0n);
  const [row] = await tx.charge.createManyAndReturn({
    data: [
      {
        customerId,
        key,
        askedById,
        methodId: method.id,
        currency,
        amountMinor,
        automatic,
        createdAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  if (!row) return null;
  await tx.payment.createMany({
    data: parts.map(({ savedMinor = 0, ...part }) => ({
      ...part,
      amountMinor: BigInt(part.amountMinor),
      savedMinor: BigInt(savedMinor),
      customerId,
      currency,
      chargeId: row.id,
      method: method.label,
      createdAt: row.createdAt,
    })),
  });
  return row;
}

/**
 * Asks the provider for the money. Without an answer nothing is known, and the sweep asks again: the id is the same, so
 * that the money is taken once. What has an end is asked for no more.
 */
export async function sendCharge(id: string) {
  const { settledAt, failedAt, amountMinor, ...order } = await db.charge.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      customerId: true,
      amountMinor: true,
      currency: true,
      automatic: true,
      settledAt: true,
      failedAt: true,
      method: { select: { id: true, label: true, token: true } },
    },
  });
  if (settledAt || failedAt) return;
  try {
    await hear(id, await provider().charge({ ...order, amountMinor: Number(amountMinor) }));
  } catch (error) {
    log.warn({ err: error, chargeId: id }, "the payment provider has not answered");
  }
}

/** What the provider says of a charge, however often and in whatever order. */
export async function hear(id: string, news: ChargeNews) {
  if (news.state === "pending") return;
  const changed =
    news.state === "proof" ? await waitForProof(id, news.url) : await endCharge(id, news);
  if (changed) chargeHooks().changed(changed.customerId);
}

async function waitForProof(id: string, proofUrl: string) {
  return db.$transaction(async (tx) => {
    const [charge] = await tx.charge.updateManyAndReturn({
      where: { id, settledAt: null, failedAt: null, proofUrl: null },
      data: { proofUrl },
    });
    if (charge) await chargeHooks().asked(tx, charge);
    return charge;
  });
}

/** A notice of the provider says only that there is something to ask about: forged, late or twice it changes nothing. */
export async function askAbout(id: string) {
  const news = await provider().look(id);
  if (news) await hear(id, news);
  else await sendCharge(id);
}
