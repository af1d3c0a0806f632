import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { bookedInBrowser } from "#server/voice/booked.ts";
import type { BookedView } from "#server/voice/schema.ts";
import { lockCall } from "./callback.ts";
import { changeCall } from "./change.ts";
import { queueCallMail } from "./mails.ts";
import { liveAttemptOf, wholeCall } from "./view.ts";

type Choice = { callbackId: string; inBrowser: boolean };

/**
 * The number stays with the call: whatever comes in the way, there is the phone. A mail says how it is now; the same
 * choice twice is one mail, and none is sent while the call is being made. @throws Conflict once it is over, NotFound when it is another's
 */
export async function chooseBrowser(
  viewer: Viewer,
  { callbackId: id, inBrowser }: Choice,
): Promise<BookedView> {
  await bookedInBrowser(viewer, id);
  await changeCall(await db.callback.findUniqueOrThrow({ where: { id } }), async (tx) => {
    const call = await lockCall(tx, id);
    if (call.end) throw new Conflict("callbacks.over");
    if (call.inBrowser === inBrowser) return;
    await tx.callback.update({ where: { id }, data: { inBrowser } });
    if (!liveAttemptOf(call)) await queueCallMail(tx, "booked", await wholeCall(tx, id));
  });
  return { inBrowser };
}
