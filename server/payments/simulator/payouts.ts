import { createHash } from "node:crypto";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import type { Provider, PayoutNews } from "../provider.ts";
import { type Bank, bankOf } from "./cards.ts";

/** How long money travels between banks. */
const TRAVEL_MS = 3 * 24 * 60 * 60_000;

type Row = { id: string; createdAt: Date; charge: { card: string } };
const withCard = { charge: { select: { card: true } } } as const;

/** Asked for again it is the same. @throws Conflict for more than was taken and has not gone back yet */
export const giveBack: Provider["giveBack"] = async ({ id, chargeId, amountMinor }) => {
  const row = await db.$transaction(async (tx) => {
    const [charge] = await tx.$queryRaw<{ amountMinor: bigint; isSettled: boolean }[]>`
      select amount_minor as "amountMinor", settled_at is not null as "isSettled"
      from simulated_charge where id = ${chargeId}::uuid for update`;
    const known = await tx.simulatedPayout.findUnique({ where: { id }, include: withCard });
    if (known) return known;
    const back = await tx.simulatedPayout.aggregate({
      where: { chargeId },
      _sum: { amountMinor: true },
    });
    const left = (charge?.amountMinor ?? 0n) - (back._sum.amountMinor ?? 0n);
    if (!charge?.isSettled || left < amountMinor) throw new Conflict("plans.refundTooLarge");
    const data = { id, chargeId, amountMinor: BigInt(amountMinor), createdAt: now() };
    const stored = await tx.simulatedPayout.create({ data, include: withCard });
    await tellLater(tx, stored);
    return stored;
  });
  if (bankOf(row.charge.card).silent) throw new Error("The simulated provider does not answer");
  return newsOf(row);
};

export const lookPayout: Provider["lookPayout"] = async (id) => {
  const row = await db.simulatedPayout.findUnique({ where: { id }, include: withCard });
  return row && newsOf(row);
};

async function tellLater(tx: Tx, { id, createdAt, charge }: Row) {
  const { back, twice } = bankOf(charge.card);
  const sentAt = sentAtOf(createdAt, back);
  const arrivesAt = new Date(+sentAt + TRAVEL_MS);
  for (const runAt of [...(back?.after ? [sentAt] : []), arrivesAt]) {
    await addJob(tx, "simulator.tell", { id }, { runAt, key: `simulator.tell ${id} ${+runAt}` });
    if (twice) await addJob(tx, "simulator.tell", { id }, { runAt });
  }
}

const sentAtOf = (createdAt: Date, back: Bank["back"]) =>
  new Date(+createdAt + (back?.after ?? 0) * 1000);

function newsOf({ id, createdAt, charge }: Row): PayoutNews {
  const { back } = bankOf(charge.card);
  const sentAt = sentAtOf(createdAt, back);
  const arrivedAt = new Date(+sentAt + TRAVEL_MS);
  if (now() < sentAt) return { state: "pending" };
  if (back?.failure) return { state: "failed", at: sentAt, failure: back.failure };
  return {
    state: "sent",
    sentAt,
    reference: referenceOf(id),
    arrivedAt: now() < arrivedAt ? null : arrivedAt,
  };
}

/** 23 digits, as those by which banks find a refund. */
const referenceOf = (id: string) =>
  BigInt(`0x${createHash("sha256").update(id).digest("hex").slice(0, 20)}`)
    .toString()
    .slice(-23)
    .padStart(23, "7");
