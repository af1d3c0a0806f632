import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { findConversation } from "./find.ts";
import { canReply } from "./policy.ts";

/** For whom something is that an agent uploads: whoever they may reply to. @throws NotFound, Forbidden */
export async function customerSpokenTo(viewer: Viewer, conversationId: string) {
  const conversation = await findConversation(viewer, conversationId);
  authorize(canReply(viewer, conversation), "chat.notYours");
  return conversation.customerId;
}
