import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { askAboutPayout } from "./payout.ts";

const UNCLEAR_MS = 60_000;
/** Longer than any bank needs: who has not said by then that it arrived will not say it. */
const TRAVEL_MS = 30 * 24 * 60 * 60_000;
const MOST = 50;

const sinceOf = (milliseconds: number) => new Date(+now() - milliseconds);

let lookedUpTo: string | undefined;

/**
 * Whatever was lost on the way: an answer, a notice, a job that gave up. There may be many on their way for days, and
 * none of them holds up the others: each time the next of them are asked about.
 */
export async function clearUpPayouts() {
  const open = await db.payout.findMany({
    where: {
      arrivedAt: null,
      byHandAt: null,
      payment: { chargeId: { not: null } },
      createdAt: { lt: sinceOf(UNCLEAR_MS) },
      // However long it takes, what has not been sent is sent.
      OR: [{ sentAt: null }, { sentAt: { gt: sinceOf(TRAVEL_MS) } }],
      ...(lookedUpTo && { id: { gt: lookedUpTo } }),
    },
    select: { id: true },
    orderBy: { id: "asc" },
    take: MOST,
  });
  lookedUpTo = open.length < MOST ? undefined : open.at(-1)?.id;
  for (const { id } of open) {
    await askAboutPayout(id).catch((error: unknown) =>
      log.warn({ err: error, payoutId: id }, "money on its way back stays unclear"),
    );
  }
}
