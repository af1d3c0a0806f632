import { findConversation } from "#server/conversations/find.ts";
import { methodsFor } from "#server/payments/methods.ts";
import { plansFor } from "#server/plans/plan.ts";
import { auditOpened } from "#server/platform/audit.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const plansInConversation = async (viewer: Viewer, conversationId: string) =>
  plansFor(viewer, await customerOf(viewer, conversationId));

export const methodsInConversation = async (viewer: Viewer, conversationId: string) =>
  methodsFor(viewer, await customerOf(viewer, conversationId));

async function customerOf(viewer: Viewer, id: string) {
  authorize(isStaff(viewer));
  const { customerId } = await findConversation(viewer, id);
  await auditOpened(viewer, [{ id, customerId }]);
  return customerId;
}
