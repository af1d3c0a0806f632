import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { addJob } from "#server/platform/jobs.ts";
import type { SimulatedCharge } from "#server/platform/prisma/client.ts";
import { settings } from "#server/platform/settings.ts";
import type { ChargeNews, ChargeOrder, Provider } from "../provider.ts";
import type { ChargeFailure } from "../schema.ts";
import { type Bank, bankOf } from "./cards.ts";
import { forget } from "./forget.ts";
import { giveBack, lookPayout } from "./payouts.ts";
import { lookSetUp, setUp } from "./setup.ts";

/** A provider of its own in this process: its state is its own, and it tells us of changes by notices, as others do. */
export const simulator: Provider = {
  name: "simulator",
  charge,
  look: async (id) => {
    const row = await db.simulatedCharge.findUnique({ where: { id } });
    return row && newsOf(await asOfNow(row));
  },
  giveBack,
  lookPayout,
  cancel: (id) => endProof(id, "no_answer"),
  setUp,
  lookSetUp,
  // A card that can be paid with stays with nobody but us.
  detach: async () => {},
  forget,
};

async function charge({ id, method, amountMinor, currency }: ChargeOrder): Promise<ChargeNews> {
  const bank = bankOf(method.label);
  const row = await db.$transaction(async (tx) => {
    await tx.simulatedCharge.createMany({
      data: [
        {
          id,
          card: method.label,
          currency,
          amountMinor: BigInt(amountMinor),
          createdAt: now(),
          asksForProof: bank.asksForProof ?? false,
          ...(!bank.asksForProof && !bank.after && endBy(bank)),
        },
      ],
      skipDuplicates: true,
    });
    const stored = await tx.simulatedCharge.findUniqueOrThrow({ where: { id } });
    if (bank.after) await tellLater(tx, id, bank);
    return stored;
  });
  if (bank.silent) throw new Error("The simulated provider does not answer");
  return newsOf(row);
}

const endBy = ({ failure }: Bank) => end(failure ?? null);

const end = (failure: ChargeFailure | null) =>
  failure ? { declinedAt: now(), failure } : { settledAt: now() };

async function tellLater(tx: Tx, id: string, { after = 0, twice }: Bank) {
  const runAt = new Date(+now() + after * 1000);
  await addJob(tx, "simulator.tell", { id }, { runAt, key: `simulator.tell ${id}` });
  if (!twice) return;
  const again = new Date(+runAt + 1000);
  await addJob(tx, "simulator.tell", { id }, { runAt: again, key: `simulator.tell again ${id}` });
}

/** A bank that takes its time has decided once that time is over. */
async function asOfNow(row: SimulatedCharge) {
  const bank = bankOf(row.card);
  const isOpen = !row.settledAt && !row.declinedAt && !row.asksForProof;
  if (!isOpen || !bank.after || +now() < +row.createdAt + bank.after * 1000) return row;
  await db.simulatedCharge.updateMany({
    where: { id: row.id, settledAt: null, declinedAt: null },
    data: endBy(bank),
  });
  return db.simulatedCharge.findUniqueOrThrow({ where: { id: row.id } });
}

function newsOf({ id, asksForProof, settledAt, declinedAt, failure }: SimulatedCharge): ChargeNews {
  if (settledAt) return { state: "settled", at: settledAt };
  if (declinedAt) return { state: "declined", at: declinedAt, failure: failure as ChargeFailure };
  if (!asksForProof) return { state: "pending" };
  return { state: "proof", url: new URL(`/bank/${id}`, settings().origin).href };
}

/** @throws Conflict when the bank has heard already, or has nothing to ask */
export async function prove(id: string, isOwner: boolean) {
  const row = await db.simulatedCharge.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  const failure = isOwner ? (bankOf(row.card).failure ?? null) : "not_proven";
  if (!(await endProof(id, failure))) throw new Conflict("plans.provenAlready");
}

async function endProof(id: string, failure: ChargeFailure | null) {
  const [row] = await db.$transaction(async (tx) => {
    const ended = await tx.simulatedCharge.updateManyAndReturn({
      where: { id, asksForProof: true, settledAt: null, declinedAt: null },
      data: end(failure),
    });
    if (ended.length > 0) await addJob(tx, "simulator.tell", { id });
    return ended;
  });
  return row ? newsOf(row) : null;
}
