import { notifyOpened, openIn } from "#server/conversations/open.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findCall } from "./callback.ts";
import { canCall } from "./policy.ts";

/**
 * Whoever makes the call acts in the customer's chat, the open one or a new one: what was done stands there for both to
 * read. @throws Conflict when a colleague is in it, or the call is over
 */
export async function takeChatOf(viewer: Viewer, id: string): Promise<{ conversationId: string }> {
  const call = await findCall(viewer, id);
  authorize(isStaff(viewer) && canCall(viewer, call), "callbacks.notYours");
  if (call.end) throw new Conflict("callbacks.over");
  const chat = await openIn(db, { id: call.customerId, locale: call.customer.locale });
  notifyOpened(chat);
  await takeOver(viewer, chat.id);
  return { conversationId: chat.id };
}
