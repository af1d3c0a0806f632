import { phoneOf, phoneText } from "#server/platform/phone.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { findCall, lockCall, mustBeAhead } from "./callback.ts";
import { changeCall } from "./change.ts";
import { queueCallMail } from "./mails.ts";
import type { CallbackView } from "./schema.ts";
import { viewOf, wholeCall } from "./view.ts";

/** As booking a call would take it; asked for like a change, as no number belongs into an address. @throws Invalid */
export const checkNumber = (viewer: Viewer, { phone }: { phone: string }) => ({
  phoneText: phoneText(phoneOf(viewer, phone)),
});

/**
 * By its customer; a mail says where we call now. The same number again changes nothing.
 * @throws Conflict once the call is being made or is over, Invalid for what is no number
 */
export async function changeNumber(
  viewer: Viewer,
  { id, phone: text }: { id: string; phone: string },
): Promise<CallbackView> {
  const found = await findCall(viewer, id);
  const phone = phoneOf(viewer, text);
  const changed = await changeCall(found, async (tx) => {
    const call = await lockCall(tx, id);
    mustBeAhead(call);
    if (call.phone === phone) return call;
    await tx.callback.update({ where: { id }, data: { phone } });
    const current = await wholeCall(tx, id);
    await queueCallMail(tx, "booked", current);
    return current;
  });
  return viewOf(changed);
}
