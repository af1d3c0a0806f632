import { v7 as newId } from "uuid";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { type Happening, listenToHappenings } from "#server/platform/happening.ts";
import { addJob } from "#server/platform/jobs.ts";
import type { NewEvent } from "./event.ts";
import { eventsOf } from "./events.ts";

/**
 * A day of attempts, each later than the one before: after 10 s, 1 min, 5 min, 30 min, 2 h, 6 h and 15 h. Whoever is
 * back within the hour hears of it soon, and whoever is down overnight is not forgotten.
 */
export const PAUSES_SECONDS = [10, 60, 300, 1800, 7200, 21_600, 54_000];
export const TRIES = PAUSES_SECONDS.length + 1;

/** @param triesLeft with the one that has just failed */
export const pauseAfter = (triesLeft: number) => (PAUSES_SECONDS[TRIES - triesLeft] ?? 0) * 1000;

export const openOutbox = () => listenToHappenings(write);

/** Nothing is written when nobody wants to hear of it. */
async function write(tx: Tx, happening: Happening) {
  const endpoints = await tx.webhookEndpoint.findMany({
    where: { disabledAt: null },
    select: { id: true, kinds: true },
  });
  if (endpoints.length === 0) return;
  for (const event of await eventsOf(tx, happening)) {
    const heard = endpoints.filter(({ kinds }) => kinds.includes(event.kind));
    if (heard.length > 0) await sendEvent(tx, event, heard);
  }
}

export async function sendEvent(tx: Tx, event: NewEvent, endpoints: { id: string }[]) {
  const createdAt = now();
  const { id: eventId } = await tx.webhookEvent.create({ data: { ...event, createdAt } });
  for (const { id: endpointId } of endpoints) {
    const id = newId();
    await tx.webhookDelivery.create({
      data: { id, eventId, endpointId, createdAt, triesLeft: TRIES },
    });
    await queueAttempt(tx, { id, attempts: 0 });
  }
}

type Queued = { id: string; attempts: number };

/** `attempts`: as many as there were by then; when there were more meanwhile, this one is not needed any more. */
export const queueAttempt = (tx: Pick<Tx, "$queryRaw">, { id, attempts }: Queued, runAt?: Date) =>
  addJob(
    tx,
    "webhooks.deliver",
    { id, attempts },
    { key: `webhook ${id} ${attempts}`, ...(runAt && { runAt }) },
  );
