import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
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
