import { notifyDesks, notifyPerson } from "#server/conversations/topics.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { endIn } from "./end.ts";
import { notifyParties } from "./place.ts";
import type { BookedView } from "./schema.ts";
import { callIn } from "./view.ts";

/** Whether the customer of a booked call would rather talk in the browser. @throws NotFound when it is another's */
export async function bookedInBrowser(viewer: Viewer, callbackId: string): Promise<BookedView> {
  const booked = await db.callback.findFirst({
    where: { id: callbackId, ...(isStaff(viewer) ? {} : { customerId: viewer.id }) },
    select: { inBrowser: true },
  });
  if (!booked) throw new NotFound();
  return booked;
}

/** The number stays with the call: whatever comes in the way, there is the phone. @throws Conflict once it is over */
export async function chooseBrowser(
  viewer: Viewer,
  { callbackId: id, inBrowser }: { callbackId: string; inBrowser: boolean },
): Promise<BookedView> {
  await bookedInBrowser(viewer, id);
  const { count } = await db.callback.updateMany({
    where: { id, customerId: viewer.id, endedAt: null },
    data: { inBrowser },
  });
  if (count === 0) throw new Conflict("callbacks.over");
  notifyPerson(viewer.id, "callbacks");
  notifyDesks({ changed: "callbacks" });
  return { inBrowser };
}

/**
 * What came of it is written down: whoever still speaks in the browser does so no more. The caller holds the booked
 * call's row. @returns what follows the COMMIT
 */
export async function hangUpBooked(tx: Tx, callbackId: string, by: Viewer | null) {
  const live = await tx.voiceCall.findFirst({
    where: { callbackId, endedAt: null },
    select: { id: true },
  });
  if (!live) return null;
  const ended = await endIn(tx, await callIn(tx, live.id), { end: "hung_up", by });
  return () => notifyParties(ended);
}
