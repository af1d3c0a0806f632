import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { askAbout, hear } from "./charge.ts";
import { provider } from "./provider.ts";

const UNCLEAR_MS = 15_000;
/** Longer than any bank lets its customer look for a phone. */
const PROOF_MS = 15 * 60_000;
/** Nobody sat at a screen when it was asked: they are told by a mail, and may read it in the evening. */
const AUTOMATIC_PROOF_MS = 24 * 60 * 60_000;
const MOST = 50;

const unclear = () => ({
  settledAt: null,
  failedAt: null,
  createdAt: { lt: new Date(+now() - UNCLEAR_MS) },
});
const select = { id: true, createdAt: true, proofUrl: true, automatic: true } as const;
/** Of those that may wait for a day. */
const waitsLong = { automatic: true, proofUrl: { not: null } };

/** Whatever was lost on the way: a process that died before it asked, an answer or a notice that never came. */
export async function clearUpCharges() {
  const charges = await db.charge.findMany({
    where: { ...unclear(), NOT: waitsLong },
    select,
    orderBy: { createdAt: "asc" },
    take: MOST,
  });
  for (const { id, createdAt, proofUrl, automatic } of [...charges, ...(await nextOfWaiting())]) {
    const patience = automatic ? AUTOMATIC_PROOF_MS : PROOF_MS;
    const isForgotten = proofUrl !== null && +now() - +createdAt > patience;
    await (isForgotten ? giveUp(id) : askAbout(id)).catch((error: unknown) =>
      log.warn({ err: error, chargeId: id }, "a charge stays unclear"),
    );
  }
}

let lookedUpTo: string | undefined;

/** There may be many, and none of them holds up the others: each time the next of them are looked at. */
async function nextOfWaiting() {
  const waiting = await db.charge.findMany({
    where: { ...unclear(), ...waitsLong, ...(lookedUpTo && { id: { gt: lookedUpTo } }) },
    select,
    orderBy: { id: "asc" },
    take: MOST,
  });
  lookedUpTo = waiting.length < MOST ? undefined : waiting.at(-1)?.id;
  return waiting;
}

async function giveUp(id: string) {
  const news = await provider().cancel(id);
  if (news) await hear(id, news);
}
